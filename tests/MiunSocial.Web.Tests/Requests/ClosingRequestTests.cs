using System.Net;
using MiunSocial.Domain.Channels;
using MiunSocial.Domain.Requests;
using MiunSocial.Domain.Shared;
using MiunSocial.Testing;
using MiunSocial.Testing.Databases;
using MiunSocial.Web.Tests.Registry;

namespace MiunSocial.Web.Tests.Requests;

/// <summary>A channel that its department wants to be done with.</summary>
[OnEveryDatabase]
public sealed class ClosingRequestTests(Desk desk) : IClassFixture<Desk>
{
    [Theory]
    [InlineData("Delete", ChannelStatus.Closing, HistoryKind.ChannelClosingBegun)]
    [InlineData("Transfer", ChannelStatus.Active, HistoryKind.ChannelTransferred)]
    [InlineData("Merge", ChannelStatus.Closing, HistoryKind.ChannelClosingBegun)]
    [InlineData("Pause", ChannelStatus.Paused, HistoryKind.ChannelPaused)]
    public async Task Approval_DoesWhatWasAskedForAndSaysWhy(string way, ChannelStatus status, HistoryKind happened)
    {
        var (channel, survivor) = (await desk.AddAsync(), await desk.AddAsync());
        var other = (await desk.Office.Scene).Units["ekonomi-turism"];
        var reference = await AskAsync(channel, way, answers =>
        {
            _ = way switch
            {
                "Transfer" => answers.Choose("ToUnitId", $"{other.Id}"),
                "Merge" => answers.Choose("IntoChannelId", $"{survivor.Id}"),
                _ => answers,
            };
        });

        var page = await (await Office.MoveAsync(await desk.Officer, reference, RequestVerb.Approve, ("Text", "Gärna."))).FollowAsync();

        var kept = await desk.KeptAsync(channel.Id);
        Assert.Equal(RequestState.Completed, (await desk.Office.KeptAsync(reference)).Request.State);
        Assert.Equal(status, kept.Status);
        Assert.Equal(way == "Transfer" ? other.Id : channel.UnitId, kept.UnitId);
        Assert.Equal((way == "Merge" ? survivor.Id : null, null), (kept.SuccessorId, kept.MergedIntoId));
        var entry = Assert.Single(await desk.HistoryAsync(channel.Id), entry => entry.Kind == happened);
        Assert.Equal(($"{reference}: Projektet är slut.", "Olivia Kommander"), (entry.Reason, entry.ActorName));
        Assert.True(page.Has($"a[href='/channels/{channel.Slug}']"));
        Assert.Equal(channel.Name, page.Text("h1"));
    }

    [Fact]
    public async Task Merge_ClosesTheOneDownAndLeavesTheOtherAsItWas()
    {
        var (channel, survivor) = (await desk.AddAsync(), await desk.AddAsync());
        var reference = await AskAsync(channel, "Merge", answers => answers.Choose("IntoChannelId", $"{survivor.Id}"));

        await Office.MoveAsync(await desk.Officer, reference, RequestVerb.Approve, ("Text", "Gärna."));

        Assert.Equal(0, (await desk.KeptAsync(survivor.Id)).Version);
        var staff = await desk.Office.Staff;
        var answer = await staff.OpenAsync($"/verify?url={channel.Address}");
        Assert.Equal("Nej, kontot är inte längre vårt", answer.Text(".answer h2"));
        Assert.True(answer.Has($".answer a[href='/channels/{survivor.Slug}']"));
        Assert.True((await staff.OpenAsync($"/channels/{channel.Slug}")).Has($".notice-warn a[href='/channels/{survivor.Slug}']"));
        Assert.Contains(survivor.Name, (await (await desk.Responsible).OpenAsync($"/channels/{channel.Slug}/history")).Text(".rows"));
        var told = (await staff.AskAsync($"/api/v1/verify?url={channel.Address}", key: null)).Json.GetProperty("channel").GetProperty("successor");
        Assert.Equal((survivor.Slug, survivor.Address), (told.GetProperty("slug").GetString(), told.GetProperty("url").GetString()));
        Assert.Equal($"{survivor.Id}", (await staff.AskAsync($"/api/v1/channels/{channel.Slug}", key: null)).Json.GetProperty("successor").GetString());
    }

    [Theory]
    [InlineData("Delete")]
    [InlineData("Merge")]
    public async Task Close_OfAChannelWhoseRequestSaidHow_AsksForNothingTwice(string way)
    {
        var (channel, survivor) = (await desk.AddAsync(), await desk.AddAsync());
        var reference = await AskAsync(channel, way, answers =>
        {
            _ = way == "Merge" ? answers.Choose("IntoChannelId", $"{survivor.Id}") : answers;
            answers.Choose("Handle", "Released").Fill("ArchivedOn", "2026-05-01");
        });
        await Office.MoveAsync(await desk.Officer, reference, RequestVerb.Approve);

        var close = (await Desk.FormAsync(await desk.Officer, channel, "status/close")).Fill("Reason", "Klart");
        var refused = await close.SubmitAsync();
        await close.Choose("LinksRemoved", "true").SucceedAsync();

        Assert.Equal(["2026-05-01", "Released"], close["ArchivedOn"].Concat(close["Handle"]));
        Assert.Equal(["LinksRemoved"], refused.SummaryTargets());
        Assert.True(refused.Has($"a[href='/requests/{reference}']"));
        var kept = await desk.KeptAsync(channel.Id);
        Assert.Equal((ChannelStatus.Closed, null, new DateOnly(2026, 5, 1)), (kept.Status, kept.Address, kept.Care.LastArchivedOn));
    }

    [Fact]
    public async Task Close_OfAChannelThatNoRequestEnds_IsAskedForInFull()
    {
        var channel = await desk.AddAsync();
        await Office.MoveAsync(await desk.Officer, await AskAsync(channel, "Pause"), RequestVerb.Approve);
        await (await Desk.FormAsync(await desk.Officer, channel, "status/begin-closing")).Fill("Reason", "Slut").SucceedAsync();

        var close = await Desk.FormAsync(await desk.Officer, channel, "status/close");

        Assert.Equal(["", ""], close["ArchivedOn"].Concat(close["Handle"]));
    }

    [Theory]
    [InlineData("Transfer", "closing#ToUnitId")]
    [InlineData("Merge", "closing#IntoChannelId")]
    public async Task Way_WithoutWhereTo_IsRefusedWhereItIsAsked(string way, string missing)
    {
        var draft = await WriteAsync(await desk.AddAsync(), way);

        Assert.Equal([missing], (await draft.SubmitAsync()).MissingFields());
    }

    [Fact]
    public async Task Way_ThatEndsNoAccount_HasNoFarewell()
    {
        var draft = await WriteAsync(await desk.AddAsync(), "Pause");

        Assert.Equal(2, (await draft.OpenAsync("closing")).Document.QuerySelectorAll(".progress-steps li").Length);
        Assert.Equal(HttpStatusCode.NotFound, (await draft.Writer.GetAsync(draft.AddressOf("farewell"))).Status);
        await draft.ChangeAsync("Way", "Delete");
        Assert.Equal(3, (await draft.OpenAsync("farewell")).Document.QuerySelectorAll(".progress-steps li").Length);
    }

    [Fact]
    public async Task Farewell_KeepsItsDay()
    {
        var draft = await WriteAsync(await desk.AddAsync(), "Delete");

        await draft.ChangeAsync("ArchivedOn", "2026-06-30");

        Assert.Equal(["2026-06-30"], (await draft.FormWithAsync("ArchivedOn"))["ArchivedOn"]);
        Assert.Equal(new DateOnly(2026, 6, 30), (await desk.Office.KeptAsync(draft.Id)).Request.Closing!.ArchivedOn);
    }

    [Fact]
    public async Task Approval_OfAChannelThatWasClosedMeanwhile_IsRefused()
    {
        var channel = await desk.AddAsync();
        var (first, second) = (await AskAsync(channel, "Delete"), await AskAsync(channel, "Pause"));
        await Office.MoveAsync(await desk.Officer, first, RequestVerb.Approve);

        var page = await Office.MoveAsync(await desk.OtherOfficer, second, RequestVerb.Approve, ("Text", "Ja."));

        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.True(page.Has(".error-summary li"));
        Assert.Equal((RequestState.Review, ChannelStatus.Closing), ((await desk.Office.KeptAsync(second)).Request.State, (await desk.KeptAsync(channel.Id)).Status));
    }

    [Fact]
    public async Task Approvals_OfTwoRequestsForOneChannelAtOnce_LetOneCloseIt()
    {
        for (var round = 0; round < 5; round++)
        {
            var channel = await desk.AddAsync();
            var (first, second) = (await AskAsync(channel, "Delete"), await AskAsync(channel, "Delete"));
            var forms = new[]
            {
                Office.Filled(await (await desk.Officer).OpenAsync($"/requests/{first}"), RequestVerb.Approve),
                Office.Filled(await (await desk.OtherOfficer).OpenAsync($"/requests/{second}"), RequestVerb.Approve),
            };

            var answers = await Task.WhenAll(forms.Select(form => Task.Run(() => form.SubmitAsync())));

            Assert.Equal([HttpStatusCode.Found, HttpStatusCode.BadRequest], answers.Select(answer => answer.Status).Order());
            Assert.Single(await desk.HistoryAsync(channel.Id), entry => entry.Kind == HistoryKind.ChannelClosingBegun);
        }
    }

    private async Task<string> AskAsync(Channel channel, string way, Action<Answers>? change = null)
    {
        var draft = await WriteAsync(channel, way, change);
        return (await draft.SubmitAsync()).Location!.Split('/')[^1];
    }

    private async Task<Draft> WriteAsync(Channel channel, string way, Action<Answers>? change = null) =>
        await (await desk.Responsible).WriteAsync(
            answers =>
            {
                answers.Choose("ChannelId", $"{channel.Id}").Choose("Way", way);
                change?.Invoke(answers);
            },
            RequestType.Close);
}
