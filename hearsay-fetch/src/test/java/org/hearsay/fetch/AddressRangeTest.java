package org.hearsay.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AddressRangeTest {
  @ParameterizedTest
  @CsvSource({
    "10.0.0.0/8, 10.255.0.1, true",
    "10.0.0.0/8, 11.0.0.1, false",
    "172.16.0.0/12, 172.31.255.255, true",
    "172.16.0.0/12, 172.32.0.0, false",
    "127.0.0.1/32, 127.0.0.2, false",
    "0.0.0.0/0, 9.9.9.9, true",
    "0.0.0.0/0, fd00::1, false",
    "fc00::/7, fd12::1, true",
    "fc00::/7, fe80::1, false",
  })
  void knowsWhatIsInARange(String range, String address, boolean within) throws UnknownHostException {
    assertThat(AddressRange.of(range).contains(InetAddress.getByName(address))).isEqualTo(within);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "10.0.0.0", "10.0.0.0/33", "bay.example/8", "10/8", "fc00::/129", "1.2.3.4/x", "999.0.0.0/8"})
  void refusesWhatIsNoRange(String words) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> AddressRange.of(words))
        .withMessageContaining("is not a range of addresses");
  }

  @ParameterizedTest
  @ValueSource(strings = {"93.184.216.34", "8.8.8.8", "172.15.0.1", "100.128.0.1", "2606:4700::1111", "2a00:1450::1"})
  void letsPublicAddressesThrough(String address) throws UnknownHostException {
    assertThat(PublicAddresses.special(InetAddress.getByName(address), List.of())).isNull();
  }

  @Test
  void opensWhatTheUserOpens() throws UnknownHostException {
    List<AddressRange> opened = List.of(AddressRange.of("10.1.0.0/16"));
    assertThat(PublicAddresses.special(InetAddress.getByName("10.1.2.3"), opened)).isNull();
    assertThat(PublicAddresses.special(InetAddress.getByName("10.2.2.3"), opened)).isEqualTo("a private network");
  }
}
