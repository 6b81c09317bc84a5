package org.hearsay.origin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class OutletAliasesTest {
  private static OutletAliases names(List<String> read, List<String> named) {
    return new OutletAliases(read, named, (brief, full) -> true);
  }

  @Test
  void aShortNameStandsForALongOneOnlyWhereAReportHasBoth() {
    List<String> read = List.of("Saltby Tribune");
    assertThat(
            new OutletAliases(read, List.of("Tribune"), (brief, full) -> false).same("the Tribune", "Saltby Tribune"))
        .isFalse();
    assertThat(names(read, List.of("Tribune")).same("the Tribune", "Saltby Tribune")).isTrue();
  }

  @Test
  void lettersOfAnAgencyAreNotMadeOfAPapersName() {
    OutletAliases names = names(List.of("The Chronicle", "Pellican"), List.of());
    assertThat(names.same("CNS", "The Chronicle")).isFalse();
    assertThat(names.same("PPA", "Pellican")).isTrue();
  }

  @Test
  void theFirstLettersOfAllWordsGoBeforeThoseOfAnAgencyThatLeavesSomeOff() {
    OutletAliases names = names(List.of("Gull", "Grand Press Agency"), List.of());
    assertThat(names.same("GPA", "Grand Press Agency")).isTrue();
    assertThat(names.same("GPA", "Gull")).isFalse();
  }

  @Test
  void aCreditMayAddWhatTheOutletLeavesOffItsName() {
    OutletAliases names = names(List.of("Coastline"), List.of("Coastline News Agency"));
    assertThat(names.same("Coastline News Agency", "Coastline")).isTrue();
  }

  @Test
  void outletsThatWereReadStayApartFromLongerNames() {
    OutletAliases names = names(List.of("Coastline", "Coastline News"), List.of("Coastline Post"));
    assertThat(names.same("Coastline News", "Coastline")).isFalse();
    assertThat(names.same("Coastline Post", "Coastline")).isFalse();
  }

  @Test
  void theTownInAPapersNameIsNotThePaper() {
    OutletAliases names = names(List.of("Saltby Post"), List.of("Saltby Post"));
    assertThat(names.same("Saltby", "Saltby Post")).isFalse();
    assertThat(names.same("the Post", "Saltby Post")).isTrue();
  }

  @Test
  void ofAnAgencyOthersLeaveOffThatItIsOne() {
    OutletAliases names = names(List.of("Pellican Press Agency", "Saltby Post"), List.of("Pellican"));
    assertThat(names.same("Pellican", "Pellican Press Agency")).isTrue();
    assertThat(names.same("Saltby", "Saltby Post")).isFalse();
  }

  @Test
  void lettersMeanTheStorysOwnOutletBeforeOneThatAListKnows() {
    OutletAliases names = names(List.of("Coldwater News Service"), List.of("China News Service", "CNS"));
    assertThat(names.same("CNS", "Coldwater News Service")).isTrue();
    assertThat(names.same("the CNS news agency", "Coldwater News Service")).isTrue();
    assertThat(names.same("China News Service", "Coldwater News Service")).isFalse();
  }
}
