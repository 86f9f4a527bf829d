using System.Net;
using MiunSocial.Domain.Channels;
using MiunSocial.Domain.Requests;
using MiunSocial.Domain.Shared;
using MiunSocial.Testing;
using MiunSocial.Testing.Builders;
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
    [InlineData("Merge", ChannelStatus.Closed, HistoryKind.ChannelMerged)]
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
        Assert.Equal(way == "Merge" ? survivor.Id : null, kept.MergedIntoId);
        var entry = Assert.Single(await desk.HistoryAsync(channel.Id), entry => entry.Kind == happened);
        Assert.Equal(($"{reference}: Projektet är slut.", "Olivia Kommander"), (entry.Reason, entry.ActorName));
        Assert.True(page.Has($"a[href='/channels/{channel.Slug}']"));
        Assert.Equal(channel.Name, page.Text("h1"));
    }

    [Fact]
    public async Task Merge_IntoAChannelOfAnotherUnit_LeavesThatOneWhereItWas()
    {
        var other = (await desk.Office.Scene).Units["ekonomi-turism"];
        var (channel, survivor) = (await desk.AddAsync(), await desk.AddAsync(builder => builder with { Unit = other, People = [AChannel.Person(ChannelPart.Responsible)] }));
        var reference = await AskAsync(channel, "Merge", answers => answers.Choose("IntoChannelId", $"{survivor.Id}"));

        await Office.MoveAsync(await desk.Officer, reference, RequestVerb.Approve, ("Text", "Gärna."));

        var (gone, kept) = (await desk.KeptAsync(channel.Id), await desk.KeptAsync(survivor.Id));
        Assert.Equal((ChannelStatus.Closed, survivor.Id, channel.UnitId), (gone.Status, gone.MergedIntoId!.Value, gone.UnitId));
        Assert.Equal((ChannelStatus.Active, other.Id), (kept.Status, kept.UnitId));
        Assert.Contains(kept.People, person => person is { Email: "student@demo.test", Part: ChannelPart.Administrator });
        Assert.Contains(await desk.HistoryAsync(survivor.Id), entry => entry.Kind == HistoryKind.ChannelAbsorbedAnother);
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
