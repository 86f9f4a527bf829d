using MiunSocial.Browser.Tests.Site;
using MiunSocial.Domain.Guidelines;
using MiunSocial.Web.Features.GuidelineWriting;

namespace MiunSocial.Browser.Tests.Pages;

/// <summary>Where guidelines are written, and what they have said.</summary>
internal static class GuidelinePlaces
{
    private const string Officer = "officer@demo.test";

    /// <summary>Pictures, which are no page of their own.</summary>
    public static IReadOnlyList<string> Files { get; } = ["/guidelines/images/{id:guid}"];

    public static IEnumerable<Place> All =>
    [
        .. Enum.GetValues<ManageView>().Select(view => new Place($"managing guidelines, {view}", "/guidelines/manage") { Email = Officer, Address = _ => $"/guidelines/manage?view={view}" }),
        new("new guideline", "/guidelines/new") { Email = Officer },
        new("new guideline, with errors", "/guidelines/new") { Email = Officer, Status = 400, Then = visitor => visitor.PressAsync<GuidelineWritingText>("New.Submit") },
        Page("write") with { Name = "editor" },
        Page("write") with { Name = "editor, with a picture that is none", Status = 400, Then = AddNoImageAsync },
        Page("write") with { Name = "editor, somebody was quicker", Status = 409, Then = SaveOverAsync },
        Page("publish") with { Name = "publishing" },
        Page("publish") with { Name = "publishing, with errors", Status = 400, Then = visitor => visitor.PressAsync<GuidelineWritingText>("Publish.Submit") },
        Page("settings") with { Name = "guideline's settings" },
        Page("archive") with { Name = "archiving a guideline" },
        Page("archive") with { Name = "archiving a guideline, with errors", Status = 400, Then = visitor => visitor.PressAsync<GuidelineWritingText>("Archive.Submit") },
        Page("archive") with { Name = "archiving a guideline, somebody was quicker", Status = 409, Then = ArchiveOverAsync },
        .. Enum.GetValues<GuidelineStage>().Select(stage => Page("versions", stage) with { Name = $"versions of a guideline, {stage}" }),
        Page("versions") with { Name = "versions of a guideline, of staff", Email = "staff@demo.test" },
        Page("versions/1.0") with { Name = "old version", Pattern = "/guidelines/{slug}/versions/{label}", Email = "staff@demo.test" },
        Page("compare") with { Name = "comparing versions", Address = examples => $"/guidelines/{examples.Guidelines[GuidelineStage.InDraft]}/compare?from=1.0&to=1.1", Email = "staff@demo.test" },
        Page("languages") with { Name = "comparing languages", Email = "staff@demo.test" },
    ];

    private static Place Page(string page, GuidelineStage stage = GuidelineStage.InDraft) => new(page, $"/guidelines/{{slug}}/{page}")
    {
        Email = Officer,
        Address = examples => $"/guidelines/{examples.Guidelines[stage]}/{page}",
    };

    private static async Task AddNoImageAsync(Visitor visitor)
    {
        await visitor.Main.Locator("summary").Filter(new() { HasText = visitor.Words.Of<GuidelineWritingText>("Image.Heading") }).ClickAsync();
        await visitor.PressAsync<GuidelineWritingText>("Image.Submit");
    }

    private static async Task SaveOverAsync(Visitor visitor)
    {
        await visitor.Page.Locator("#Seen").EvaluateAsync("field => field.value = '9999'");
        await visitor.Page.Locator("#BodySv").EvaluateAsync("field => field.value = 'Något annat.'");
        await visitor.PressAsync<GuidelineWritingText>("Save");
    }

    private static async Task ArchiveOverAsync(Visitor visitor)
    {
        await visitor.Page.Locator("main [name=Shown]").EvaluateAsync("field => field.value = '9999'");
        await visitor.FillAsync<GuidelineWritingText>("Field.Reason", "Behövs inte.");
        await visitor.PressAsync<GuidelineWritingText>("Archive.Submit");
    }
}
