using MiunSocial.Domain.Guidelines;
using MiunSocial.Domain.Shared;

namespace MiunSocial.Domain.Tests.Guidelines;

public sealed class GuidelineTextTests
{
    [Fact]
    public void ProblemsToPublish_OfAWholeText_AreNone() => Assert.Empty(GuidelineBuilder.Text.ProblemsToPublish());

    [Fact]
    public void ProblemsToPublish_OfOneLanguageAlone_AreNone() => Assert.Empty(
        new GuidelineText { Title = new("", "T"), Summary = new("", "S"), Body = new("", "B"), ChangeNote = new("", "N") }.ProblemsToPublish());

    [Fact]
    public void ProblemsToPublish_OfNothing_NameTheSwedishFieldsAndTheReason() => Assert.Equal(
        ["TitleSv", "SummarySv", "BodySv", "ChangeNoteSv"], new GuidelineText().ProblemsToPublish().Select(problem => problem.Field));

    [Fact]
    public void ProblemsToPublish_OfALanguageThatIsHalfWritten_NameWhatItLacks() => Assert.Equal(
        ["SummaryEn", "BodyEn"], (GuidelineBuilder.Text with { Summary = new("S", ""), Body = new("B", "") }).ProblemsToPublish().Select(problem => problem.Field));

    [Fact]
    public void TooLong_EachField_HasItsOwnLimit()
    {
        var text = new GuidelineText
        {
            Title = LocalizedText.Same(new('a', Lengths.Name + 1)),
            Summary = LocalizedText.Same(new('a', Lengths.Line + 1)),
            Body = LocalizedText.Same(new('a', Lengths.GuidelineBody + 1)),
            ChangeNote = LocalizedText.Same(new('a', GuidelineText.LongestNote + 1)),
        };

        Assert.Equal(
            [("TitleSv", Lengths.Name), ("TitleEn", Lengths.Name), ("SummarySv", Lengths.Line), ("SummaryEn", Lengths.Line), ("BodySv", Lengths.GuidelineBody), ("BodyEn", Lengths.GuidelineBody), ("ChangeNoteSv", GuidelineText.LongestNote), ("ChangeNoteEn", GuidelineText.LongestNote)],
            text.TooLong().Select(problem => (problem.Field, (int)problem.Argument!)));
    }

    [Fact]
    public void Topics_HaveKeysThatNameThem() =>
        Assert.All(Enum.GetValues<GuidelineTopic>(), topic => Assert.Equal(topic, GuidelineTopics.Of(topic.Key())));
}
