using System.Net;
using Microsoft.EntityFrameworkCore;
using MiunSocial.Domain.Channels;
using MiunSocial.Domain.Requests;
using MiunSocial.Testing;
using MiunSocial.Testing.Databases;

namespace MiunSocial.Web.Tests.Requests;

/// <summary>A step kept while somebody writes, without a button.</summary>
[OnEveryDatabase]
public sealed class KeepTests(Office office) : IClassFixture<Office>
{
    [Fact]
    public async Task Keep_ANewRequest_MakesOneDraftAndGoesOnFromThere()
    {
        var requester = await office.Requester;
        var form = (await requester.NewFormAsync()).Fill("Need", "Det första.");

        var first = await KeepAsync(requester, form);
        var second = await KeepAsync(requester, form.Fill("Need", "Det första.\r\nOch mer."), SeenIn(first));
        var next = await requester.PostAsync(form.Action, form.Fill("Aim", "Ett mål.").Pressed(Writing.Next).With("Seen", SeenIn(second)));

        var kept = await office.KeptAsync(Guid.Parse(form["Id"][0]));
        Assert.Equal(("Det första.\nOch mer.", "Ett mål."), (kept.Request.Proposal.Need, kept.Request.Proposal.Aim));
        Assert.Equal($"/requests/drafts/{kept.Request.Id}/account", next.Location);
        // A reload comes back to what was kept.
        Assert.Equal([$"/requests/drafts/{kept.Request.Id}/need"], first.Headers.GetValues("HX-Replace-Url"));
    }

    [Fact]
    public async Task Keep_SaysWhenAndIsNoPage()
    {
        var requester = await office.Requester;

        var answer = await KeepAsync(requester, (await requester.NewFormAsync()).Fill("Need", "Något."));

        Assert.Matches(@"\d\d:\d\d", answer.Text("#kept"));
        Assert.False(answer.Has("h1"));
        Assert.True(answer.Has("#kept.muted"));
    }

    [Fact]
    public async Task Keep_WhatIsTooLong_SaysSoAndKeepsWhatStoodThere()
    {
        var draft = await (await office.Requester).WriteAsync();
        var form = (await draft.FormAsync("need")).Fill("Aim", new string('x', 4001));

        var answer = await KeepAsync(draft.Writer, form);

        Assert.Equal(HttpStatusCode.OK, answer.Status);
        Assert.True(answer.Has("#kept.overdue"));
        Assert.Equal(form["Seen"][0], SeenIn(answer));
        Assert.Equal(Writing.Texts["Aim"], (await office.KeptAsync(draft.Id)).Request.Proposal.Aim);
    }

    [Fact]
    public async Task Keep_AfterAnotherTabKeptTheStep_SaysSoAndWritesOverNothing()
    {
        var draft = await (await office.Requester).WriteAsync();
        var here = (await draft.FormAsync("need")).Fill("Aim", "Skrivet här.");
        await draft.ChangeAsync("Aim", "Skrivet i den andra fliken.");

        var answer = await KeepAsync(draft.Writer, here);

        Assert.True(answer.Has("#kept.overdue"));
        Assert.Equal("Skrivet i den andra fliken.", (await office.KeptAsync(draft.Id)).Request.Proposal.Aim);
        Assert.Equal(HttpStatusCode.Conflict, (await draft.Writer.PostAsync(here.Action, here.Pressed(Writing.Next).With("Seen", SeenIn(answer)))).Status);
    }

    [Fact]
    public async Task Keep_AfterTheRequestWasSent_SaysSoAndChangesNothing()
    {
        var draft = await (await office.Requester).WriteAsync();
        var here = (await draft.FormAsync("need")).Fill("Aim", "För sent.");
        await draft.SubmitAsync();

        var answer = await KeepAsync(draft.Writer, here);

        Assert.True(answer.Has("#kept.overdue"));
        Assert.Equal((RequestState.Endorsement, Writing.Texts["Aim"]), await StandOfAsync(draft));
    }

    [Fact]
    public async Task Step_WrittenAfterSignOut_IsRefusedWhileItIsKeptAndHeldOnThePageOfItsButton()
    {
        using var requester = await office.Portal.SignedInAsAsync(Office.RequesterEmail);
        var form = (await requester.NewFormAsync()).Fill("Need", "Skrivet när inloggningen hade gått ut.");
        await (await requester.OpenAsync("/")).Form("form[action='/account/sign-out']").SubmitAsync();

        var (kept, pressed) = (await KeepAsync(requester, form), await form.SubmitAsync(Writing.Next));

        Assert.Equal((HttpStatusCode.Unauthorized, HttpStatusCode.Unauthorized), (kept.Status, pressed.Status));
        Assert.Equal(["Skrivet när inloggningen hade gått ut."], pressed.Form($"form[action='{form.Action}']")["Need"]);
    }

    [Fact]
    public async Task Beside_ShowsTheChannelsOfTheChosenAudience()
    {
        var requester = await office.Requester;
        var audience = (await office.Scene).AudienceId;

        var none = await requester.GetAsync("/requests/beside");
        var some = await requester.GetAsync($"/requests/beside?PrioritisedAudienceId={audience}&KindId={(await office.Scene).OpenKind.Id}");

        Assert.False(none.Has("#beside a"));
        Assert.True(some.Has("#beside a[href^='/channels/']"));
        Assert.False(some.Has("h1"));
    }

    [Theory]
    [InlineData("", "kontonamn", false)]
    [InlineData("exempel_ledigt_namn_x", "exempel_ledigt_namn_x", false)]
    [InlineData("@exempel_ledigt_namn_x", "exempel_ledigt_namn_x", false)]
    [InlineData("två ord", "kontonamn", true)]
    public async Task Handle_IsHelpedWithItsForm(string handle, string shown, bool isMalformed)
    {
        var kind = (await office.Scene).OpenKind;

        var page = await (await office.Requester).GetAsync($"/requests/handle?KindId={kind.Id}&WishedHandle={Uri.EscapeDataString(handle)}");

        Assert.Contains(shown, page.Text(".address"));
        Assert.StartsWith("https://www.instagram.com/", page.Text(".address"), StringComparison.Ordinal);
        Assert.Equal(isMalformed, page.Text(".field-hint").StartsWith("Så kan ett kontonamn inte se ut", StringComparison.Ordinal));
        Assert.False(page.Has(".field-error"));
    }

    [Theory]
    [InlineData("@exempel_med_tecken")]
    [InlineData(" @ exempel_med_tecken ")]
    public async Task Handle_WrittenAsItIsMentioned_IsKeptWithoutItsSign(string written)
    {
        var draft = await (await office.Requester).WriteAsync(answers => answers.Fill("WishedHandle", written));

        Assert.Equal("exempel_med_tecken", (await office.KeptAsync(draft.Id)).Request.Proposal.WishedHandle);
    }

    [Fact]
    public async Task Handle_OfAPlannedChannel_IsToldAsTaken_FormAndDesk()
    {
        var kind = (await office.Scene).OpenKind;
        var planned = (await office.KeptAsync((await office.AddAsync(RequestState.Setup)).Id)).Channel;
        var other = await office.AddAsync(RequestState.Review, builder => builder with { Proposal = builder.Proposal with { WishedHandle = planned.Handle } });

        var page = await (await office.Requester).GetAsync($"/requests/handle?KindId={kind.Id}&WishedHandle={Uri.EscapeDataString(planned.Handle)}");

        Assert.Contains(page.Document.QuerySelectorAll(".field-error a"), link => link.GetAttribute("href") == $"/channels/{planned.Slug}");
        Assert.Contains(planned.Name, (await (await office.Officer).OpenAsync($"/requests/{other.Reference}")).Text("ul[aria-labelledby=rules]"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Handle_OfAChannelInUse_IsToldAsTaken()
    {
        var kind = (await office.Scene).OpenKind;
        var taken = await office.Portal.WithDatabaseAsync(async db => await db.Channels
            .Where(channel => channel.PlatformId == kind.PlatformId && channel.Status == ChannelStatus.Active && channel.Handle != "")
            .Select(channel => new { channel.Slug, channel.Handle }).ToListAsync());

        Assert.NotEmpty(taken);
        foreach (var channel in taken)
        {
            var page = await (await office.Requester).GetAsync($"/requests/handle?KindId={kind.Id}&WishedHandle={Uri.EscapeDataString(channel.Handle.ToUpperInvariant())}");
            Assert.Contains(page.Document.QuerySelectorAll(".field-error a"), link => link.GetAttribute("href") == $"/channels/{channel.Slug}");
        }
    }

    private static Task<PortalPage> KeepAsync(PortalClient writer, PageForm form, string? seen = null) =>
        writer.PostAsync(form.Action, form.Pressed(Writing.Keep).With("Seen", seen ?? form["Seen"][0]));

    private static string SeenIn(PortalPage kept) => kept.Document.QuerySelector("#Seen[hx-swap-oob]")!.GetAttribute("value")!;

    private async Task<(RequestState State, string Aim)> StandOfAsync(Draft draft)
    {
        var kept = await office.KeptAsync(draft.Id);
        return (kept.Request.State, kept.Request.Proposal.Aim);
    }
}
