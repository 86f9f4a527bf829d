using MiunSocial.Domain.Requests;
using MiunSocial.Testing;
using MiunSocial.Testing.Databases;
using MiunSocial.Web.Features.Shared;

namespace MiunSocial.Web.Tests.Requests;

/// <summary>Whatever people write is text, on every page that shows it.</summary>
[OnEveryDatabase]
public sealed class HostileTextTests(Office office) : IClassFixture<Office>
{
    public static TheoryData<string> Texts =>
    [
        "<script>alert(1)</script><img src=x onerror=alert(2)>",
        "\"><svg/onload=alert(3)>'--</textarea><b>",
        "javascript:alert(4) {0} {{5}} ${6} @(7) %3Cb%3E &lt;b&gt;",
        "\u202Eabc\u202C \u0645\u0631\u062D\u0628\u0627",
        "\U0001F469\u200D\U0001F52C\U0001F3F3\uFE0F\u200D\U0001F308",
        new string('W', 100),
    ];

    [Theory]
    [MemberData(nameof(Texts))]
    public async Task Text_InEveryField_IsShownAsTextFromDraftToChannel(string typed)
    {
        var (requester, head, officer) = (await office.Requester, await office.Head, await office.Officer);
        var draft = await requester.WriteAsync(answers => FreeTexts.ToList().ForEach(name => answers.Fill(name, typed)));
        foreach (var step in new[] { "need", "account", "people", "plan" })
        {
            var again = await draft.OpenAsync(step);
            Assert.All(FreeTexts.Intersect(again.StepForm().Names), name => Assert.Equal([typed], again.StepForm()[name]));
            AssertHarmless(again, typed);
        }
        AssertHarmless(await draft.OpenAsync("check"), typed, ".facts");

        var page = await (await draft.SubmitAsync()).FollowAsync();
        var reference = page.Address.Split('/')[^1];
        AssertHarmless(page, typed, "h1", ".facts");
        AssertHarmless(await head.OpenAsync("/approvals"), typed, ".rows");
        // These show the first few, which need not have this one among them.
        AssertHarmless(await requester.OpenAsync("/requests"), typed);
        AssertHarmless(await head.OpenAsync("/"), typed);

        await Office.MoveAsync(head, reference, RequestVerb.Endorse, ("Text", typed));
        var approved = await Office.MoveAsync(officer, reference, RequestVerb.Approve, ("Text", typed));
        AssertHarmless(await approved.FollowAsync(), typed, "h1", ".timeline");
        var channel = (await office.KeptAsync(reference)).Channel;
        AssertHarmless(await officer.OpenAsync($"/channels/{channel.Slug}"), typed, "h1");
    }

    [Theory]
    [MemberData(nameof(Texts))]
    public async Task Text_InEveryFieldOfOtherTypes_IsShownAsText(string typed)
    {
        foreach (var type in Enum.GetValues<RequestType>().Except([RequestType.NewAccount]))
        {
            var draft = await (await office.Requester).WriteAsync(type: type);
            foreach (var step in RequestSteps.Of((await office.KeptAsync(draft.Id)).Request.Content).SkipLast(1))
            {
                var form = await draft.FormAsync(step);
                form.Names.Where(form.IsText).ToList().ForEach(name => form.Fill(name, typed));
                AssertHarmless(await form.SucceedAsync(Writing.Next), typed);
                AssertHarmless(await draft.OpenAsync(step), typed);
            }
            AssertHarmless(await draft.OpenAsync("check"), typed, ".facts");
        }
    }

    [Theory]
    [MemberData(nameof(Texts))]
    public async Task Text_InAReason_IsShownAsTextOnTheConflictPage(string typed)
    {
        var request = await office.AddAsync(RequestState.Review);
        var stale = Office.Filled(await (await office.OtherOfficer).OpenAsync($"/requests/{request.Reference}"), RequestVerb.Reject, ("Text", typed));
        await Office.MoveAsync(await office.Officer, request.Reference!, RequestVerb.Return, ("Text", typed));

        AssertHarmless(await stale.SubmitAsync(), typed, "blockquote", ".timeline");
        AssertHarmless(await (await office.Requester).OpenAsync($"/requests/{request.Reference}/edit/need"), typed, ".notice");
    }

    [Theory]
    [MemberData(nameof(Texts))]
    public async Task Text_InTheConfirmation_IsShownAgainAsText(string typed)
    {
        var request = await office.AddAsync(RequestState.Setup);

        var page = await Office.MoveAsync(
            await office.Requester, request.Reference!, RequestVerb.Confirm,
            ("Address", typed), ("PlatformAccountId", typed), ("Administrator1Name", typed), ("Administrator1Email", typed));

        var form = Office.Filled(page, RequestVerb.Confirm);
        Assert.Contains("Confirm_Address", page.FieldErrors.Keys);
        Assert.All(["Address", "PlatformAccountId", "Administrator1Name"], name => Assert.Equal([typed], form[$"Confirm.{name}"]));
        AssertHarmless(page, typed);
    }

    [Theory]
    [MemberData(nameof(Texts))]
    public async Task Text_InASearch_IsShownAgainAsText(string typed)
    {
        var page = await (await office.Officer).OpenAsync($"/approvals?view=decide&q={Uri.EscapeDataString(typed)}");

        Assert.Equal([typed], page.Form("form[action='/approvals']")["q"]);
        AssertHarmless(page, typed);
    }

    private static IEnumerable<string> FreeTexts =>
        Writing.Texts.Keys.Where(name => !name.EndsWith("Email", StringComparison.Ordinal) && name != "FunctionMailbox");

    /// <summary>The text stands in each place, and nothing in it became part of the page.</summary>
    private static void AssertHarmless(PortalPage page, string typed, params string[] places)
    {
        Assert.DoesNotContain(page.Document.All, element => element.Attributes.Any(attribute => attribute.Name.StartsWith("on", StringComparison.Ordinal)));
        Assert.DoesNotContain(page.Document.Scripts, script => !script.HasAttribute("src"));
        Assert.DoesNotContain(page.Document.QuerySelectorAll("main a"), link => link.GetAttribute("href")?.StartsWith("javascript", StringComparison.Ordinal) == true);
        Assert.All(places, place => Assert.Contains(page.Texts(place), text => text.Contains(typed, StringComparison.Ordinal)));
    }
}
