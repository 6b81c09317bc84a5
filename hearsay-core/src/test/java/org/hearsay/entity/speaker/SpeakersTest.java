package org.hearsay.entity.speaker;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.hearsay.entity.Entity;
import org.hearsay.entity.Mention;
import org.hearsay.entity.ReadArticle;
import org.hearsay.quote.PossibleSpeaker;
import org.hearsay.quote.Speaker;
import org.junit.jupiter.api.Test;

class SpeakersTest {
  @Test
  void whoStandsBesideTheNamedOneIsNotTheNamedOne() {
    assertThat(
            Example.speakers(
                "Greta Olin was found in the cellar of the school. [The caretaker] said <the door had been locked>."))
        .containsExactly("The caretaker");
    assertThat(
            Example.speakers(
                "Greta Olin, a nurse at the clinic, came to the hearing. [The nurse] said <the door had been"
                    + " locked>."))
        .containsExactly("Greta Olin");
    assertThat(Example.speakers("Uma Kerr cancelled the show. [The actress] said <she was ill>."))
        .containsExactly("Uma Kerr");
  }

  @Test
  void whoeverIsSpokenOfWithWhomIsAnother() {
    assertThat(
            Example.speakers("Emil Sorn, whom [the coach] called <the best of the league>, left the club on Friday."))
        .containsExactly("the coach");
  }

  @Test
  void aNicknameStaysInTheName() {
    assertThat(Example.speakers("[Lars “the Hammer” Vik], who fought in Oslo, said <we won>."))
        .containsExactly("Lars “the Hammer” Vik");
    assertThat(Example.speakers("[Otto “Wolf” Hagen], 54, said <the mine would flood again>."))
        .containsExactly("Otto “Wolf” Hagen");
  }

  @Test
  void ofTwoNamedAsAPairNeitherIsTheSpeaker() {
    ReadArticle read = Example.read("Anna Kovacs and Maria Silva met on Monday. [She] said <the talks go on>.");
    Speaker speaker = read.quotations().getFirst().speaker();
    assertThat(speaker.kind()).isEqualTo(Speaker.Kind.UNKNOWN);
    assertThat(speaker.entity()).isNull();
    assertThat(speaker.candidates())
        .extracting(PossibleSpeaker::name)
        .containsExactlyInAnyOrder("Anna Kovacs", "Maria Silva");
    assertThat(read.entities()).extracting(Entity::id).containsAll(ids(speaker));
    assertThat(read.entities())
        .flatExtracting(Entity::mentions)
        .noneMatch(mention -> mention.form() == Mention.Form.PRONOUN);
  }

  private static List<String> ids(Speaker speaker) {
    return speaker.candidates().stream().map(PossibleSpeaker::entity).toList();
  }

  @Test
  void whatGoesOnBehindOpenSpeechIsOpenToo() {
    ReadArticle read =
        Example.read("Anna Kovacs and Maria Silva met. <\"It is late,\"> [she]^ said. <\"We will go on.\">");
    assertThat(read.quotations()).hasSize(2).allMatch(one -> one.speaker().candidates().size() == 2);
  }

  @Test
  void ofAPairOnlyOneOfThePronounsSexIsMeant() {
    assertThat(Example.speakers("Anna Kovacs and Peter Novak met on Monday. [She] said <the talks go on>."))
        .containsExactly("Anna Kovacs");
    assertThat(Example.speakers("Anna Kovacs met Maria Silva on Monday. [She] said <the talks go on>."))
        .containsExactly("Anna Kovacs");
  }

  @Test
  void aFamilyNameOfTwoBrothersIsOpenWhereNeitherIsInMind() {
    ReadArticle read =
        Example.read(
            "Tom Lee is the mayor. His brother Karl Lee runs the pier. Both came. [Lee] said <the talks go on>.");
    assertThat(read.quotations().getFirst().speaker().candidates())
        .extracting(PossibleSpeaker::name)
        .containsExactlyInAnyOrder("Tom Lee", "Karl Lee");
  }

  @Test
  void theLetterIsOfTheOneWhoLeftInIt() {
    assertThat(
            Example.speakers(
                "Carl Marlo announced his retirement in an open letter on Friday, one day after Ben Osei said he was"
                    + " leaving. <\"It is time,\"> [the letter]^ began."))
        .containsExactly("Carl Marlo");
  }

  @Test
  void whatStandsBeforeATitleWithoutBelongingToItIsNoRole() {
    ReadArticle read = Example.read("They mocked everything President Dana Osei said. [Osei] said <it goes on>.");
    assertThat(read.entities())
        .filteredOn(each -> each.name().equals("Dana Osei"))
        .singleElement()
        .satisfies(each -> assertThat(each.roles()).noneMatch(role -> role.contains("everything")));
  }

  @Test
  void aLineBetweenParagraphsBringsNobodyToMind() {
    String story =
        """
        The pier shut.

        Many came.

        Tina Marlo fell on the stairs, Marlo said.

        Coach Glynn Orsett posted that the pier needs care%s

        <"I saw nothing,"> [she]^ said.\
        """;
    assertThat(Example.speakers(story.formatted(""))).containsExactly("Tina Marlo");
    assertThat(Example.speakers(story.formatted(" 'of years'"))).containsExactly("Tina Marlo");
    assertThat(Example.speakers(story.formatted("."))).containsExactly("Glynn Orsett");
  }

  @Test
  void whatEmailsShowIsOfWhoeverObtainedThem() {
    assertThat(
            Example.speakers(
                "[A cache of emails sent to the club, obtained by Bloomberg via a request to the Harbour Office,] show"
                    + " <it was known>."))
        .containsExactly("Bloomberg");
  }

  @Test
  void nobodySpeaksWordsThatNameHimAsAnother() {
    assertThat(
            Example.speakers(
                "Peter Osei spoke on Friday. He said his son Tom had asked. <\"Tom wrote to me,\"> [he]^ said."))
        .containsExactly("Peter Osei");
  }

  @Test
  void aCouncilmanIsNamedBehindTheComma() {
    assertThat(Example.speakers("[A Nessport city councilman, David Marlo], also said <that the pier was shut>."))
        .containsExactly("David Marlo");
  }

  @Test
  void anAnswerIsFromTheOneWhoIsNamedForIt() {
    assertThat(Example.speakers("Dana Osei left. [This] drew a sharp response from Osei on Twitter: <\"Stop it!\">"))
        .containsExactly("Dana Osei");
    assertThat(Example.speakers("The port was shut. [This] drew much talk: <\"Stop it!\">")).containsExactly("");
  }

  @Test
  void aNamesakeWithTheTitleIsMeant() {
    assertThat(
            Example.speakers(
                "Mayor Dana Osei spoke. Her brother, Tom Osei, runs for the council. [Tom Osei] said <no>. [Former"
                    + " Mayor Osei] said <yes>."))
        .containsExactly("Tom Osei", "Dana Osei");
  }

  @Test
  void aMemberOfAPartyIsNoBody() {
    assertThat(
            Example.speakers(
                "[Senator Ann Brell, R-Ariz.,] said <it was wrong>. [The Arizona Republican] said <it must end>."))
        .containsExactly("Ann Brell", "Ann Brell");
  }

  @Test
  void whatADocumentReadsIsOfItsGiver() {
    assertThat(
            Example.speakers("Penlec Corp. sent the newspaper a statement by email, [which] read in part: <\"No.\">"))
        .containsExactly("Penlec Corp.");
  }

  @Test
  void anApologyIsOfItsAuthor() {
    assertThat(Example.speakers("Dana Osei came. [Ms. Osei's apology] noted <her years at the pier>."))
        .containsExactly("Dana Osei");
  }

  @Test
  void aHostIsNotHisBroadcaster() {
    assertThat(Example.speakers("Fox News is watched. All we hear, [the Fox News host] complained, is <\"no\">."))
        .doesNotContain("Fox News");
  }

  @Test
  void aFamilyNameMeansTheFullNameOfTheArticle() {
    assertThat(
            Example.speakers(
                "The harbour minister, Dana Osei, arrived. [Osei] said <the port is open>. "
                    + "[Mr. Osei] added <that it stays so>."))
        .containsExactly("Dana Osei", "Dana Osei");
  }

  @Test
  void twoFullNamesAreTwoPeople() {
    ReadArticle read = Example.read("[Dana Osei] said <yes>. [Peter Osei] said <no>. [Peter Osei] left.");
    assertThat(read.quotations().get(0).speaker().entity()).isNotEqualTo(read.quotations().get(1).speaker().entity());
  }

  @Test
  void fatherAndSonOfOneNameAreTwoWhereTheArticleTellsOfKinship() {
    assertThat(
            Example.speakers(
                "[Peter Osei Jr.] said <the quay was sold>. Mayor Peter Osei praised his son. [Peter Osei] said <the"
                    + " boy was right>. [Osei Jr.] said <nothing more>."))
        .containsExactly("Peter Osei Jr.", "Peter Osei", "Peter Osei Jr.");
  }

  @Test
  void aFamilyNameThatStandsBeforeTheSonIsNamedIsTheFathers() {
    assertThat(
            Example.speakers(
                "The mayor, Peter Osei, spoke. His son, Peter Osei Jr., was there. [Osei] said <the quay was sold>."))
        .containsExactly("Peter Osei");
  }

  /// A title has the family name alone, before anybody is named.
  @Test
  void aFamilyNameInTheTitleDoesNotMakeTheRestTheFathers() {
    assertThat(
            Example.speakers(
                "Osei pleads guilty. Peter Osei Jr. came alone. [Osei] said <the quay was sold>. His father, Peter"
                    + " Osei, stayed away."))
        .containsExactly("Peter Osei Jr.");
  }

  @Test
  void aNameThatIsGivenWithAndWithoutItsSuffixIsOnePerson() {
    assertThat(
            Example.speakers(
                "[Peter Osei Jr.] said <the quay was sold>. Peter Osei came with his son Tom. [Peter Osei] said <he"
                    + " would stay>."))
        .containsExactly("Peter Osei Jr.", "Peter Osei Jr.");
  }

  @Test
  void aPronounMeansTheSpeakerBeforeAndNotTheNameThatIsRepeatedMost() {
    assertThat(
            Example.speakers(
                "Mayor Victor Renn was blamed. Renn was absent. Renn did not answer. "
                    + "[Daniel Marsh] said <Renn had known>. [He] added <that Renn had lied>."))
        .containsExactly("Daniel Marsh", "Daniel Marsh");
  }

  @Test
  void aPronounOfTheOtherGenderIsSomebodyElse() {
    assertThat(
            Example.speakers(
                "[Maria Lopez] said <the talks failed>. [Peter Novak] said <they did not>. "
                    + "[She] said <he was wrong>."))
        .containsExactly("Maria Lopez", "Peter Novak", "Maria Lopez");
  }

  @Test
  void aPronounWithNobodyBeforeItStaysUnknown() {
    ReadArticle read = Example.read("[He] said <the boats were late>.");
    assertThat(read.quotations().getFirst().speaker()).isEqualTo(Speaker.UNKNOWN);
  }

  @Test
  void aDescriptionMeansTheOneWhoseRoleFits() {
    assertThat(
            Example.speakers(
                "[Maria Lopez, a senior fellow at the Coast Institute,] said <the plan is weak>. "
                    + "[Peter Novak, spokesman for the ministry,] said <it is strong>. "
                    + "[The analyst] said <it would fail>."))
        .containsExactly("Maria Lopez", "Peter Novak", "Maria Lopez");
  }

  @Test
  void aFamilyNameThatLooksLikeAPronounIsAName() {
    assertThat(
            Example.speakers(
                    "[Peter Novak] said <the talks failed>. [He Xiaoming, an official of the harbour,] said <they did"
                        + " not>.")
                .getLast())
        .endsWith("Xiaoming");
  }

  @Test
  void aDescriptionWithANameInItIsLessSureThanAPluralOne() {
    ReadArticle read =
        Example.read(
            "[Harbour workers] said <the pier was old>. [Some residents] said <it was new>. "
                + "[A cousin of the late Lord Kestermann] said <it was late>.");
    assertThat(read.quotations().get(2).speaker().confidence())
        .isLessThan(read.quotations().get(1).speaker().confidence());
  }

  @Test
  void anAgeAloneMeansThePersonOfThatAge() {
    assertThat(
            Example.speakers(
                "[Dana Osei, 21,] said <the race was hard>. [Peter Novak, 44,] said <it was fair>. "
                    + "[The 21-year-old] added <that the road was wet>."))
        .containsExactly("Dana Osei", "Peter Novak", "Dana Osei");
  }

  @Test
  void anUnnamedSpeakerKeepsItsWordsAndItsLaterMentions() {
    ReadArticle read =
        Example.read("[A senior harbour official] said <the offer stands>. " + "[The official] said <it was final>.");
    assertThat(read.quotations())
        .extracting(q -> q.speaker().name())
        .containsExactly("A senior harbour official", "A senior harbour official");
    assertThat(read.quotations().get(1).speaker().kind()).isEqualTo(Speaker.Kind.UNNAMED);
  }

  @Test
  void somebodysAideIsNotSomebody() {
    assertThat(Example.speakers("President Maria Lopez flew home. [Lopez's chief of staff] said <she was tired>."))
        .containsExactly("Lopez's chief of staff");
  }

  @Test
  void countriesAndBodiesSpeak() {
    ReadArticle read = Example.read("[Norway] said <no>. [The Norwegian Foreign Ministry] said <so too>.");
    assertThat(read.quotations())
        .extracting(q -> q.speaker().kind())
        .containsExactly(Speaker.Kind.COUNTRY, Speaker.Kind.ORGANIZATION);
  }

  @Test
  void aQuotationThatNamesNobodyGoesWithItsParagraph() {
    assertThat(
            Example.speakers(
                "<We left,> [Maria Lopez] said, <at noon>. <It was hot.>\n\n"
                    + "Nobody answered.\n\nThe sea was calm. <A word>"))
        .containsExactly("Maria Lopez", "Maria Lopez", "Maria Lopez", "");
  }

  @Test
  void theNameAfterADescriptionIsTheOneDescribed() {
    assertThat(
            Example.speakers(
                "[A spokesman for President Maria Lopez, Peter Novak,] said <she had left>. "
                    + "[He] added <that she was tired>."))
        .containsExactly("Peter Novak", "Peter Novak");
  }

  @Test
  void herLawyerIsNotShe() {
    assertThat(Example.speakers("Maria Lopez came late. [Her lawyer] said <the judge knew>."))
        .containsExactly("Her lawyer");
  }

  @Test
  void aPronounIsNotWhomTheSpeechNames() {
    assertThat(
            Example.speakers("[Daniel Marsh] said <it rained>. Victor Renn came in. [He] said <that Renn was late>."))
        .containsExactly("Daniel Marsh", "Daniel Marsh");
  }

  @Test
  void theArticlesOwnPronounsTellWhoIsAHe() {
    assertThat(
            Example.speakers(
                "Andrea Conti walked to his boat. Conti tied up his nets. [Conti] said <it rained>. "
                    + "The harbour was empty. [He] added <that nobody came>."))
        .containsExactly("Andrea Conti", "Andrea Conti");
  }

  @Test
  void aDocumentSpeaksForItsAuthor() {
    assertThat(
            Example.speakers(
                "[Dana Osei] said <no>. According to [Osei's remarks] <the port is closed>. "
                    + "[A letter from Dana Osei] said <it stays so>."))
        .containsExactly("Dana Osei", "Dana Osei", "Dana Osei");
  }

  @Test
  void aRankIsARole() {
    assertThat(
            Example.speakers(
                "Maria Lopez waited. Inspector Dana Osei arrested two men. [The inspector] said <they had run>."))
        .containsExactly("Dana Osei");
  }

  @Test
  void aMayorIsNoPresident() {
    ReadArticle read = Example.read("President Maria Lopez came. [The mayor of Port Ness] said <the road was closed>.");
    assertThat(read.quotations().getFirst().speaker().kind()).isEqualTo(Speaker.Kind.UNNAMED);
  }

  @Test
  void oneOfSeveralIsNobodyByName() {
    ReadArticle read = Example.read("[One of the lawmakers in the Harbour Council] said <it rained>.");
    assertThat(read.quotations().getFirst().speaker().kind()).isEqualTo(Speaker.Kind.UNNAMED);
  }

  @Test
  void theLeadDescribesAndALaterTitleNames() {
    assertThat(
            Example.speakers(
                "[The harbour governor] said <ships must pay>. Governor Dana Osei spoke to reporters. "
                    + "[Osei] said <it was fair>."))
        .containsExactly("Dana Osei", "Dana Osei");
  }

  @Test
  void aChoiceAmongTwoIsLessSureThanAName() {
    ReadArticle read = Example.read("[Peter Novak] said <no>. Daniel Marsh said nothing. [He] said <it rained>.");
    assertThat(read.quotations().getLast().speaker().confidence())
        .isLessThan(read.quotations().getFirst().speaker().confidence());
  }

  @Test
  void severalWhoSpeakAtOnceAreAGroup() {
    ReadArticle read =
        Example.read(
            "Maria Lopez met Peter Novak. [Maria Lopez and her colleague, Peter Novak,] said <it was late>. [They]"
                + " added <that they had left>.");
    assertThat(read.quotations())
        .extracting(q -> q.speaker().name())
        .containsExactly("Maria Lopez and her colleague, Peter Novak", "Maria Lopez and her colleague, Peter Novak");
    assertThat(read.quotations().getFirst().speaker().kind()).isEqualTo(Speaker.Kind.GROUP);
  }

  @Test
  void founderAndPresidentCanBeOne() {
    assertThat(Example.speakers("[The founder and president, Dana Osei,] said <it rained>."))
        .containsExactly("Dana Osei");
  }

  @Test
  void aSpeakerIsNotWhoIsNamedInWhatIsSaid() {
    assertThat(
            Example.speakers(
                "[Daniel Marsh] said <it rained>. <Victor Renn was told by Peter Novak that he must go>, [he]^ added."))
        .containsExactly("Daniel Marsh", "Daniel Marsh");
  }

  @Test
  void placesAndBodiesBeforeAPersonBelongToThePerson() {
    assertThat(
            Example.speakers(
                "[Norway's Gov. Dana Osei (N)] said <no>. [Secretary of the Port Ness council Maria Lopez] said <yes>."
                    + " [Harbour superintendent of police (SP) Peter Novak] said <perhaps>. [The SP] added <that it"
                    + " rained>."))
        .containsExactly("Dana Osei", "Maria Lopez", "Peter Novak", "Peter Novak");
  }

  @Test
  void theLawyerOfAMayorIsNotTheMayor() {
    assertThat(Example.speakers("[The lawyer of Mayor Dana Osei] said <no>."))
        .containsExactly("The lawyer of Mayor Dana Osei");
  }

  @Test
  void aNameBesideACutSourceIsTheSpeaker() {
    assertThat(
            Example.speakers(
                "Omar Renn, [a baker in Port Ness,] said <it rained>. [Congressman] Peter Novak said <it did>."))
        .containsExactly("Omar Renn", "Peter Novak");
  }

  @Test
  void theFirstOfTwoSurnamesIsTheSamePerson() {
    assertThat(Example.speakers("[Mario Abril Benitez] said <no>. [Abril] added <that it rained>."))
        .containsExactly("Mario Abril Benitez", "Mario Abril Benitez");
  }

  @Test
  void aLongSurnameMisspelledByALetterIsTheSamePerson() {
    assertThat(Example.speakers("[Karen Somervale] said <no>. [Sommervale] added <that it rained>."))
        .containsExactly("Karen Somervale", "Karen Somervale");
    assertThat(Example.speakers("[Karen Marsh] said <no>. [Peter Harsh] said <that it rained>."))
        .containsExactly("Karen Marsh", "Peter Harsh");
  }

  @Test
  void ofAMotherAndHerSonTheMotherSpeaksBySurname() {
    assertThat(
            Example.speakers(
                "[Candida Osei] said <it rained>. Her son, Damon Osei, was at the camp with a friend. [Osei] said <it"
                    + " was fun>."))
        .containsExactly("Candida Osei", "Candida Osei");
  }

  @Test
  void whoeverAnArticleIsAboutIsMeantByADescription() {
    assertThat(
            Example.speakers(
                "[Bryan Osei] said <he would leave>. Osei was tired. [The football legend] said <it was time>."))
        .containsExactly("Bryan Osei", "Bryan Osei");
  }

  @Test
  void theMinistryIsTheOneWhoseNameBeginsWithIt() {
    assertThat(
            Example.speakers("The Department of Harbours answered the Port Ness Council. [The department] said <no>."))
        .containsExactly("Department of Harbours");
  }

  @Test
  void aReportIsWhoseItWasBeforeAndNeverWhoIsNamedBeside() {
    assertThat(
            Example.speakers(
                "Dana Osei came home. [The report] said <she was ill>. "
                    + "[A study published by the Coast Institute] said <it was cold>. [The study] said <it rained>."))
        .containsExactly("The report", "Coast Institute", "Coast Institute");
  }

  @Test
  void theOtherWitnessIsNoneOfThoseBefore() {
    ReadArticle read =
        Example.read("[Peter Novak, a witness,] said <it rained>. [The other witness] said <it did not>.");
    assertThat(read.quotations().getLast().speaker().name()).isEqualTo("The other witness");
  }

  @Test
  void whoAfterADescriptionIsTheOneDescribed() {
    ReadArticle read = Example.read("It differs from a source [who] claimed <to have seen the boat>.");
    assertThat(read.quotations().getFirst().speaker().name()).isEqualTo("a source");
  }

  @Test
  void aNounThatNoListHasIsOneThingAndItMeansIt() {
    assertThat(Example.speakers("[The harbourfront] said <the gate was shut>. [It] added <that it rained>."))
        .containsExactly("The harbourfront", "The harbourfront");
  }

  @Test
  void residentsOfAPlaceAreNotThePlace() {
    ReadArticle read = Example.read("[Norway and Denmark readers] said <it rained>.");
    assertThat(read.quotations().getFirst().speaker().kind()).isNotEqualTo(Speaker.Kind.COUNTRY);
  }

  @Test
  void aPostIsOfWhoeverHasThePage() {
    assertThat(
            Example.speakers(
                "[Mayor Ada Brandt] said <it rained>. [A post on Piet Olsen's website] said <it did not>. "
                    + "[A post on the rowing club's Facebook page] said <the boats were dry>."))
        .containsExactly("Ada Brandt", "Piet Olsen", "A post on the rowing club's Facebook page");
  }

  @Test
  void whoAsksIsNotCalledQ() {
    ReadArticle read = Example.read("Ada Brandt met us. [Q]: <Why is it shut?> [A]: <It rained.>");
    assertThat(read.quotations()).extracting(q -> q.speaker().kind()).containsOnly(Speaker.Kind.UNKNOWN);
  }

  @Test
  void twoRolesBeforeOneNameAreOnePerson() {
    assertThat(
            Example.speakers(
                "[Norland Ferries CEO and Harbour Bank founder Piet Olsen] said <he would sell>. "
                    + "[Coach and teacher Mara Holt] said <no>. [The mayor and the governor] said <yes>."))
        .containsExactly("Piet Olsen", "Mara Holt", "The mayor and the governor");
  }

  @Test
  void aCapitalisedNounMeansTheBodyOfThatNounThatWasNamedLast() {
    assertThat(
            Example.speakers(
                "The Rowing Federation of Norland met the Port Ness Gazette. [The Federation] said <it rained>. "
                    + "[The Gazette] said <it did not>."))
        .containsExactly("Rowing Federation of Norland", "Port Ness Gazette");
  }

  @Test
  void lettersAreThoseOfTheLastWordsOfABody() {
    assertThat(
            Example.speakers("The Port Ness Harbour Patrol Board met on Monday. [The HPB] said <the gate was shut>."))
        .containsExactly("Port Ness Harbour Patrol Board");
  }

  @Test
  void awardsAreNotTheBodyThatTheyAreNamedAfter() {
    ReadArticle read = Example.read("She won one of the Coastwatch Awards. [Coastwatch] said <she had led it well>.");
    assertThat(read.quotations().getFirst().speaker().name()).isEqualTo("Coastwatch");
  }

  @Test
  void anAgencyIsAnAuthorityAndAGroupWhateverTheArticleSaysIsOne() {
    assertThat(
            Example.speakers(
                "[The Norland Harbour Authority] said <the gate was shut>. [The agency] said <it would open>. It was"
                    + " built by the Centre for Quiet Seas, a lobby group that sails. [The group] said <it was loud>."))
        .containsExactly("Norland Harbour Authority", "Norland Harbour Authority", "Centre for Quiet Seas");
  }

  @Test
  void aDirectorGeneralIsAChiefAndAnAttorneyGeneralNoOfficer() {
    assertThat(
            Example.speakers(
                "[Dana Osei, HPB director-general,] said <it rained>. [The HPB chief] said <it would stop>."))
        .containsExactly("Dana Osei", "Dana Osei");
    assertThat(
            Example.speakers(
                "[Captain Mara Holt] said <no>. [Attorney General Piet Olsen] said <yes>. [The officer] said <go"
                    + " home>."))
        .containsExactly("Mara Holt", "Piet Olsen", "Mara Holt");
  }

  @Test
  void whoIsKnownByASurnameIsNotARelativeWhoIsNamedInFull() {
    assertThat(
            Example.speakers(
                "Mr. Osei's daughter has quit. [Lena Osei] said <she was tired>. [Mr. Osei] said <it rained>."))
        .containsExactly("Lena Osei", "Osei");
  }

  @Test
  void aSurnameOfTwoLettersCanStandInTheMiddleOfAName() {
    assertThat(Example.speakers("Nurse Karen Yu Mei-lan was there. [Yu] said <it rained>."))
        .containsExactly("Karen Yu Mei-lan");
  }

  @Test
  void whomNobodyNamesInFullIsLessSure() {
    double full = Example.read("[Dana Osei] said <it rained>.").quotations().getFirst().speaker().confidence();
    double one = Example.read("[Osei] said <it rained>.").quotations().getFirst().speaker().confidence();
    assertThat(one).isLessThan(full);
  }

  @Test
  void aParagraphOfSpeechBetweenTwoOfOneSpeakerIsThatSpeakers() {
    String before = "<They ran up debts>, said [Ann Lee]^, a baker of Port Ness.\n“<They were afraid>.”\n";
    assertThat(Example.speakers(before + "[Lee] added <that it was late>.\n"))
        .containsExactly("Ann Lee", "Ann Lee", "Ann Lee");
    assertThat(Example.speakers(before + "[Bo Tarr] added <that it was late>.\n"))
        .containsExactly("Ann Lee", "", "Bo Tarr");
  }

  @Test
  void somebodyOfAnotherJobIsNotTheOneWhoSpokeBefore() {
    assertThat(
            Example.speakers(
                "The pier in Holm will open in May, [Ada Brandt], the mayor, said <on Monday>.\n\n[The gardener] said"
                    + " <the beds were dug>.\n\n[The harbour accountant] said <the sums were right>."))
        .containsExactly("Ada Brandt", "The gardener", "The harbour accountant");
  }

  @Test
  void whoComesUpOnlyAsAnOwnerBehindSheIsNotTheNextShe() {
    assertThat(
            Example.speakers(
                "Ada Brandt arrived late. [Brandt] said <the pier was safe>.\n\nWhat did she think of [Tarr's] claim"
                    + " that she had <lost the keys>? [She] sighed. <Tarr loses his own.>"))
        .containsExactly("Ada Brandt", "Tarr", "Ada Brandt");
  }
}
