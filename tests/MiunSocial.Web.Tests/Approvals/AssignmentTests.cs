using System.Net;
using Microsoft.EntityFrameworkCore;
using MiunSocial.Domain.Requests;
using MiunSocial.Domain.Shared;
using MiunSocial.Testing;
using MiunSocial.Testing.Databases;
using MiunSocial.Web.Tests.Requests;

namespace MiunSocial.Web.Tests.Approvals;

/// <summary>Who has a request on the desk, and its number in the diary.</summary>
[OnEveryDatabase]
public sealed class AssignmentTests(Office office) : IClassFixture<Office>
{
    private const string ListForm = "form[action='/approvals/assign']";

    [Fact]
    public async Task Several_AreGivenAtOnce_WithHistoryAndANoticeEach()
    {
        var (first, second) = (await office.AddAsync(RequestState.Review), await office.AddAsync(RequestState.Verification));
        var other = (await office.Scene).OtherOfficer;

        var page = await (await QueueAsync("anyone"))
            .Choose("references", first.Reference!, second.Reference!).Choose("to", other.PersonId!.Value.ToString()).SucceedAsync();

        Assert.Contains(other.Name, page.Text(".flash"));
        foreach (var request in new[] { first, second })
        {
            var kept = await office.KeptAsync(request.Reference!);
            Assert.Equal(other.PersonId, kept.Request.AssigneeId);
            Assert.Contains(HistoryKind.RequestAssigned, kept.Happened);
            Assert.Contains("officer2:RequestAssigned", kept.Told);
        }
        Assert.Contains(first.Reference!, (await (await office.OtherOfficer).OpenAsync($"/approvals?view=mine&q={first.Reference}")).Text(".rows"));
    }

    [Fact]
    public async Task OwnRequest_IsPassedOver()
    {
        var scene = await office.Scene;
        var own = await office.AddAsync(RequestState.Review, one => one with { Requester = scene.OtherOfficer });

        await (await QueueAsync("all")).Choose("references", own.Reference!).Choose("to", scene.OtherOfficer.PersonId!.Value.ToString()).SucceedAsync();

        Assert.Null((await office.KeptAsync(own.Reference!)).Request.AssigneeId);
    }

    [Fact]
    public async Task Desk_OfAnOfficerWhoLeaves_IsCleared()
    {
        using var leaving = new Office();
        var request = await leaving.AddAsync(RequestState.Review);
        var officer = (await leaving.Scene).OtherOfficer.PersonId!.Value;
        await leaving.Portal.WithDatabaseAsync(db => db.Requests.Where(one => one.Id == request.Id)
            .ExecuteUpdateAsync(set => set.SetProperty(one => one.AssigneeId, officer)));

        await (await (await leaving.Administrator).FormOnAsync($"/people/{officer}/edit", $"form[action='/people/{officer}/edit']"))
            .Choose("IsActive").SucceedAsync();

        var kept = await leaving.KeptAsync(request.Reference!);
        Assert.Null(kept.Request.AssigneeId);
        Assert.Equal(HistoryKind.RequestAssigned, kept.Happened.Last());
    }

    [Fact]
    public async Task Taken_BySomebodyThemselves_TellsNobody()
    {
        var request = await office.AddAsync(RequestState.Review);
        var page = await (await office.Officer).OpenAsync($"/requests/{request.Reference}");

        await page.Form(".desk-forms form:has(button[name=to])").SucceedAsync((await office.Scene).Officer.PersonId!.Value.ToString());

        var kept = await office.KeptAsync(request.Reference!);
        Assert.Equal((await office.Scene).Officer.PersonId, kept.Request.AssigneeId);
        Assert.DoesNotContain("officer:RequestAssigned", kept.Told);
    }

    [Fact]
    public async Task SentTwice_OrAtOnce_IsOneAssignment()
    {
        var request = await office.AddAsync(RequestState.Review);
        var form = (await QueueAsync("anyone")).Choose("references", request.Reference!).Choose("to", (await office.Scene).OtherOfficer.PersonId!.Value.ToString());

        var answers = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => form.SubmitAsync()));

        Assert.All(answers, answer => Assert.NotNull(answer.Location));
        var kept = await office.KeptAsync(request.Reference!);
        Assert.Single(kept.Happened, HistoryKind.RequestAssigned);
        Assert.Single(kept.Told, "officer2:RequestAssigned");
    }

    [Fact]
    public async Task Assigning_IsNotInTheWayOfADecision()
    {
        var request = await office.AddAsync(RequestState.Review);
        var decision = (await (await office.OtherOfficer).OpenAsync($"/requests/{request.Reference}")).MoveForm(RequestVerb.Reject, ("Text", "En befintlig kanal räcker."));

        await (await QueueAsync("anyone")).Choose("references", request.Reference!).SucceedAsync();
        await decision.SucceedAsync();

        Assert.Equal(RequestState.Rejected, (await office.KeptAsync(request.Reference!)).Request.State);
    }

    [Fact]
    public async Task Ended_CannotBeGivenToAnybody()
    {
        var (open, ended) = (await office.AddAsync(RequestState.Review), await office.AddAsync(RequestState.Rejected));
        var form = (await QueueAsync("all")).Choose("references", open.Reference!, ended.Reference!);

        await form.SucceedAsync();

        Assert.NotNull((await office.KeptAsync(open.Reference!)).Request.AssigneeId);
        Assert.Null((await office.KeptAsync(ended.Reference!)).Request.AssigneeId);
    }

    [Theory]
    [InlineData("//evil.example/")]
    [InlineData("https://evil.example/")]
    public async Task Way_Back_StaysInThePortal(string address)
    {
        var request = await office.AddAsync(RequestState.Review);
        var form = (await QueueAsync("anyone")).Choose("references", request.Reference!).Fill("from", address);

        Assert.Equal("/approvals", (await form.SubmitAsync()).Location);
    }

    [Fact]
    public async Task Assigning_ToSomebodyWhoIsNoOfficer_IsRefused()
    {
        var request = await office.AddAsync(RequestState.Review);
        var form = (await QueueAsync("anyone")).Choose("references", request.Reference!);
        var fields = form.Fields.With("to", (await office.Scene).Requester.PersonId!.Value.ToString());

        var answer = await (await office.Officer).PostAsync("/approvals/assign", fields);

        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.Null((await office.KeptAsync(request.Reference!)).Request.AssigneeId);
    }

    [Fact]
    public async Task RecordNumber_IsWrittenDownAndSeen()
    {
        var request = await office.AddAsync(RequestState.Review);
        var page = await (await office.Officer).OpenAsync($"/requests/{request.Reference}");

        var saved = await page.Form("form[action$='/record']").Fill("number", " MIUN 2026/417 ").SucceedAsync();

        Assert.Equal("MIUN 2026/417", saved.Form("form[action$='/record']")["number"][0]);
        Assert.Contains(HistoryKind.RequestRecorded, (await office.KeptAsync(request.Reference!)).Happened);
        Assert.Contains("MIUN 2026/417", (await (await office.Requester).OpenAsync($"/requests/{request.Reference}")).Text());
    }

    private async Task<PageForm> QueueAsync(string view)
    {
        // The latest first, so that what a test has just added is on the page.
        var page = await (await office.Officer).OpenAsync($"/approvals?view={view}&sort=submitted");
        return page.Form(ListForm);
    }
}
