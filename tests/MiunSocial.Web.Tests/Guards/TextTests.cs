using System.Text.RegularExpressions;
using MiunSocial.Data.Outbox;
using MiunSocial.Data.Seeding;
using MiunSocial.Domain.Access;
using MiunSocial.Domain.Channels;
using MiunSocial.Domain.Guidelines;
using MiunSocial.Domain.Imports;
using MiunSocial.Domain.Organisation;
using MiunSocial.Domain.Requests;
using MiunSocial.Domain.Shared;
using MiunSocial.Testing;

namespace MiunSocial.Web.Tests.Guards;

/// <summary>Every visible word is a resource, in both languages.</summary>
public sealed partial class TextTests
{
    public static TheoryData<Type> ShownEnums =>
    [
        typeof(AddressOutcome), typeof(Affiliation), typeof(AnswerFrom), typeof(ApiScope), typeof(ChannelAim), typeof(ChannelHolder), typeof(ChannelPart),
        typeof(ChannelStatus), typeof(ChannelVisibility), typeof(GuidelineScope), typeof(GuidelineTopic), typeof(GuidelineVersionState), typeof(HandleFate), typeof(HealthLevel), typeof(HealthRule),
        typeof(HistoryKind), typeof(ImportRowOutcome), typeof(ImportState), typeof(LanguageState), typeof(LinkNote), typeof(LinkOutcome), typeof(LinkStatus),
        typeof(MailProblem), typeof(NoticeDelivery), typeof(NoticeGroup), typeof(NoticeKind), typeof(RequestState), typeof(RequestType), typeof(Role), typeof(UnitKind),
    ];

    private static IEnumerable<TextFiles> Files => TextFiles.All.Values;

    [Fact]
    public void Texts_AreInBothLanguages() => Guard.Empty(
        "Texts in one language only",
        Files.SelectMany(file => file.Swedish.Keys.Except(file.English.Keys).Select(key => $"{file.Name}.en: {key}")
            .Concat(file.English.Keys.Except(file.Swedish.Keys).Select(key => $"{file.Name}.sv: {key}"))));

    [Fact]
    public void Texts_AreNotEmpty() => Guard.Empty(
        "Empty texts",
        Files.SelectMany(file => file.Swedish.Concat(file.English), (file, text) => (file.Name, text.Key, text.Value))
            .Where(text => string.IsNullOrWhiteSpace(text.Value))
            .Select(text => $"{text.Name}: {text.Key}"));

    [Fact]
    public void Texts_HaveTheSamePlaceholdersInBothLanguages() => Guard.Empty(
        "Texts whose placeholders differ",
        from file in Files
        from text in file.Swedish
        where file.English.TryGetValue(text.Key, out var english) && !Placeholders(text.Value).SetEquals(Placeholders(english))
        select $"{file.Name}: {text.Key}");

    [Fact]
    public void Texts_ThatTheSourcesAskFor_AreThere() => Guard.Empty(
        "Texts that are not there",
        TextUse.All().Where(use => !TextFiles.All.TryGetValue(use.Name, out var texts) || !use.IsIn(texts)).Select(use => use.ToString()));

    [Fact]
    public void Texts_ThatTheSourcesAskFor_AreFoundAtAll() =>
        Assert.Contains(TextUse.All(), use => use is { Name: "SharedText", Key: "Layout.Skip" });

    [Fact]
    public void Problems_ThatTheDomainNames_HaveTheirTexts() => Guard.Empty(
        "Problems without a text",
        Repository.Sources("src/MiunSocial.Domain", ".cs")
            .SelectMany(file => ProblemCode().Matches(file.Text))
            .Select(match => match.Groups[1].Value)
            .Where(code => !Files.Any(file => file.Swedish.ContainsKey(code))));

    [Fact]
    public void Validation_SpeaksThroughSharedTexts() => Guard.Empty(
        "Validation messages without a text",
        from file in Repository.Sources("src/MiunSocial.Web", ".cs")
        from Match match in ErrorMessage().Matches(file.Text)
        where !TextFiles.All["SharedText"].Swedish.ContainsKey(match.Groups[1].Value)
        select $"{file.Path}: {match.Groups[1].Value}");

    [Theory]
    [MemberData(nameof(ShownEnums))]
    public void Enums_ThatPagesShow_HaveATextForEachMember(Type shown)
    {
        var home = Files.Where(file => Enum.GetNames(shown).Any(member => file.Swedish.ContainsKey($"{shown.Name}.{member}"))).ToList();

        Assert.True(home.Count > 0, $"No texts for {shown.Name}.");
        Guard.Empty(
            $"{shown.Name} without a text",
            home.SelectMany(file => Enum.GetNames(shown).Where(member => !file.Swedish.ContainsKey($"{shown.Name}.{member}")), (file, member) => $"{file.Name}: {member}"));
    }

    [Fact]
    public void History_IsToldInTheSharedTexts() => Guard.Empty(
        "Events without a text",
        Enum.GetNames<HistoryKind>().Where(kind => !TextFiles.All["SharedText"].Swedish.ContainsKey($"HistoryKind.{kind}")));

    [Fact]
    public void DemonstrationPeople_SayWhatTheyShow() => Guard.Empty(
        "Demonstration people without a text",
        DemoPeople.All.Select(person => person.Shows)
            .Where(shows => !Files.Any(file => file.Swedish.Keys.Any(key => key.EndsWith($".{shows}", StringComparison.Ordinal)))));

    [Fact]
    public void Languages_AreNotEachOther() => Guard.Empty(
        "Sentences that are the same in both languages",
        from file in Files
        from text in file.Swedish
        where text.Value.Count(char.IsWhiteSpace) > 2 && file.English.GetValueOrDefault(text.Key) == text.Value
        select $"{file.Name}: {text.Key}");

    /// <summary>One thing has one name, the one that the university's people know.</summary>
    [Theory]
    [InlineData("sv", "tvåstegsverifiering|tvåfaktor", "tvåstegsinloggning")]
    [InlineData("sv", "kanalslag|kanalsort|typ av kanal", "kanaltyp")]
    [InlineData("sv", "funktionsadress|gruppbrevlåda|funktionskonto", "funktionsbrevlåda")]
    [InlineData("sv", "ärendediarium|dnr|registreringsnummer", "diarienummer")]
    [InlineData("en", "two-step verification|two-factor", "two-step sign-in")]
    [InlineData("en", "kind of channel|type of channel|channel type", "channel kind")]
    [InlineData("en", "shared inbox|group mailbox|functional mailbox", "function mailbox")]
    [InlineData("en", "registration number|case number|diary number", "record number")]
    public void Terms_AreOneEach(string language, string others, string term)
    {
        var texts = Files.SelectMany(file => (language == "sv" ? file.Swedish : file.English).Select(text => (Key: $"{file.Name}.{text.Key}", text.Value))).ToList();

        Assert.Contains(texts, text => text.Value.Contains(term, StringComparison.OrdinalIgnoreCase));
        Guard.Empty($"Other words for {term}", texts.Where(text => Regex.IsMatch(text.Value, $@"\b({others})", RegexOptions.IgnoreCase)).Select(text => $"{text.Key}: {text.Value}"));
    }

    private static HashSet<string> Placeholders(string text) => [.. Placeholder().Matches(text).Select(match => match.Value)];

    [GeneratedRegex(@"\{\d+[^}]*\}")]
    private static partial Regex Placeholder();

    [GeneratedRegex(@"""(Problem\.\w+)""")]
    private static partial Regex ProblemCode();

    [GeneratedRegex(@"ErrorMessage\s*=\s*""([^""]+)""")]
    private static partial Regex ErrorMessage();
}
