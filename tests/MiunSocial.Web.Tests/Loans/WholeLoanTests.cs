using System.Net;
using Microsoft.EntityFrameworkCore;
using MiunSocial.Domain.Loans;
using MiunSocial.Domain.Shared;
using MiunSocial.Testing.Databases;

namespace MiunSocial.Web.Tests.Loans;

/// <summary>A loan from application to evaluation, and every other end: row, history, notices and page of each step.</summary>
[OnEveryDatabase]
public sealed class WholeLoanTests : IAsyncLifetime, IDisposable
{
    private readonly LoanOffice _office = new();

    public async ValueTask InitializeAsync() => await _office.AllowManyAsync();

    [Theory]
    [InlineData("sv")]
    [InlineData("en")]
    public async Task Loan_ByFormsAlone_EndsWithAnEvaluation(string language)
    {
        var (student, officer) = (await _office.Office.Student, await _office.Office.Officer);
        await Task.WhenAll(student.UseLanguageAsync(language), officer.UseLanguageAsync(language));
        var page = await (await LoanOffice.FilledAsync(student, _office.NextFirstDay)).SucceedAsync();
        var reference = page.Address.Split('/')[^1];
        await AssertAsync(reference, LoanState.Requested, HistoryKind.LoanApplied, "officer2:LoanAsked", "officer:LoanAsked", "student:LoanReceived");

        await LoanOffice.MoveAsync(officer, reference, LoanVerb.Approve, ("Text", ["Vi ses på måndag."]));
        await AssertAsync(reference, LoanState.Booked, HistoryKind.LoanApproved, "student:LoanBooked");

        await _office.BringNearAsync(reference);
        await LoanOffice.MoveAsync(officer, reference, LoanVerb.HandOver, LoanOffice.Points(LoanChecklists.Handover));
        await AssertAsync(reference, LoanState.HandedOver, HistoryKind.LoanHandedOver, "student:LoanHandedOver");

        await (await student.OpenAsync($"/loans/{reference}")).Form("form[action$='/published']").Choose("numbers", "1").SucceedAsync();
        Assert.NotNull((await _office.KeptAsync(reference)).Loan.Plan[0].PublishedAt);

        await LoanOffice.MoveAsync(officer, reference, LoanVerb.Return, LoanOffice.Points(LoanChecklists.Return));
        await AssertAsync(reference, LoanState.Returned, HistoryKind.LoanReturned, "student:LoanReturned");

        await LoanOffice.MoveAsync(student, reference, LoanVerb.Evaluate, ("Grade", ["5"]), ("WentWell", ["Allt."]));
        await AssertAsync(reference, LoanState.Returned, HistoryKind.LoanEvaluated, "officer2:LoanEvaluated", "officer:LoanEvaluated");
        Assert.Contains("Allt.", (await officer.OpenAsync($"/loans/{reference}")).Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Application_WhereTwoOfficersAreNeeded_IsBookedByTheSecond()
    {
        await _office.Portal.WithDatabaseAsync(db => db.Policies.ExecuteUpdateAsync(set => set.SetProperty(policy => policy.OfficersToLend, 2)));
        var loan = await _office.AddAsync(LoanState.Requested);

        await LoanOffice.MoveAsync(await _office.Office.Officer, loan.Reference, LoanVerb.Approve);
        await AssertAsync(loan.Reference, LoanState.Requested, HistoryKind.LoanApproved, "officer2:LoanAsked");
        Assert.False((await (await _office.Office.Officer).OpenAsync($"/loans/{loan.Reference}")).Has("#move-Approve"));

        await LoanOffice.MoveAsync(await _office.Office.OtherOfficer, loan.Reference, LoanVerb.Approve);
        Assert.Equal(LoanState.Booked, (await _office.KeptAsync(loan.Reference)).Loan.State);
    }

    [Fact]
    public async Task Approval_OfTwoThatAreNeeded_IsToldAsTheFirst()
    {
        await _office.Portal.WithDatabaseAsync(db => db.Policies.ExecuteUpdateAsync(set => set.SetProperty(policy => policy.OfficersToLend, 2)));
        var loan = await _office.AddAsync(LoanState.Requested);

        var form = LoanOffice.Filled(await (await _office.Office.Officer).OpenAsync($"/loans/{loan.Reference}"), LoanVerb.Approve);

        Assert.Contains("Fler kommunikatörer behöver godkänna", (await form.SucceedAsync()).Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Decline_TellsTheStudentWhy()
    {
        var loan = await _office.AddAsync(LoanState.Requested);

        await LoanOffice.MoveAsync(await _office.Office.Officer, loan.Reference, LoanVerb.Decline, ("Text", ["Öppet hus den veckan."]));

        await AssertAsync(loan.Reference, LoanState.Declined, HistoryKind.LoanDeclined, "student:LoanDeclined");
        Assert.Contains("Öppet hus den veckan.", (await (await _office.Office.Student).OpenAsync($"/loans/{loan.Reference}")).Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Cancel_GivesTheDaysBackAndTellsOfficers()
    {
        var loan = await _office.AddAsync(LoanState.Booked);

        await LoanOffice.MoveAsync(await _office.Office.Student, loan.Reference, LoanVerb.Cancel);

        await AssertAsync(loan.Reference, LoanState.Cancelled, HistoryKind.LoanCancelled, "officer2:LoanCancelled", "officer:LoanCancelled");
        Assert.Empty((await _office.KeptAsync(loan.Reference)).Loan.Days);
    }

    [Fact]
    public async Task Revoke_TellsAllInvolved_AndAlarmsUntilThePasswordIsChanged()
    {
        var loan = await _office.AddAsync(LoanState.HandedOver);
        var officer = await _office.Office.Officer;
        var form = (await officer.OpenAsync($"/loans/{loan.Reference}/revoke")).Form("form[action$='/revoke']");
        await form.Fill("Revoke.Text", "Kontot är kapat.").SucceedAsync();
        await AssertAsync(loan.Reference, LoanState.Revoked, HistoryKind.LoanRevoked, "officer2:LoanRevoked", "student:LoanRevoked");
        Assert.True((await officer.OpenAsync($"/loans/{loan.Reference}")).Has("[role=alert]"));

        await LoanOffice.MoveAsync(officer, loan.Reference, LoanVerb.Secure, LoanOffice.Points([LoanPoint.PasswordChanged]));

        Assert.False((await officer.OpenAsync($"/loans/{loan.Reference}")).Has(".notice-warn[role=alert]"));
    }

    [Fact]
    public async Task Return_WithoutPasswordChanged_IsRefusedAndKeepsTheOtherTicks()
    {
        var loan = await _office.AddAsync(LoanState.HandedOver);

        var page = await LoanOffice.MoveAsync(
            await _office.Office.Officer, loan.Reference, LoanVerb.Return, LoanOffice.Points(LoanChecklists.Return.Skip(1)));

        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.Contains("Return_Points_PasswordChanged", page.FieldErrors.Keys);
        Assert.Equal(LoanChecklists.Return.Skip(1).Select(point => point.ToString()), page.Form("#move-Return form")["Return.Points"]);
        Assert.Equal(LoanState.HandedOver, (await _office.KeptAsync(loan.Reference)).Loan.State);
    }

    [Fact]
    public async Task Contact_WhoIsChanged_IsToldToTheBorrower_AndOneWhoHasLeftStopsTheHandover()
    {
        var loan = await _office.AddAsync(LoanState.Booked);
        await _office.BringNearAsync(loan.Reference);
        var officer = await _office.Office.Officer;
        var other = (await _office.Office.Scene).OtherOfficer;

        await LoanOffice.MoveAsync(officer, loan.Reference, LoanVerb.Assign, ("ContactId", [$"{other.PersonId}"]));

        Assert.Equal(
            ["officer2:LoanContactNamed", "student:LoanContactChanged"],
            (await _office.KeptAsync(loan.Reference)).Notices.Select(notice => notice.What).Where(what => what.Contains("Contact", StringComparison.Ordinal)).Order());
        await _office.Portal.WithDatabaseAsync(db => db.Users.Where(person => person.Id == other.PersonId).ExecuteUpdateAsync(set => set.SetProperty(person => person.IsActive, false)));
        var page = await LoanOffice.MoveAsync(officer, loan.Reference, LoanVerb.HandOver, LoanOffice.Points(LoanChecklists.Handover));
        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.Contains(other.Name, page.Text("#HandOver_Points"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Log_KeepsTheCopyAndWho_AndAButtonPressedTwiceWritesItOnce()
    {
        var loan = await _office.AddAsync(LoanState.HandedOver);
        var form = LoanOffice.Filled(
            await (await _office.Office.Officer).OpenAsync($"/loans/{loan.Reference}"), LoanVerb.Log,
            ("Removed", ["En kommentar"]), ("Copy", ["Orden som stod där"]), ("Reason", ["Hot"]));

        await form.SucceedAsync();
        await form.SucceedAsync();

        var removal = Assert.Single((await _office.KeptAsync(loan.Reference)).Removals);
        Assert.Equal(("En kommentar", "Orden som stod där", "Hot", "Olivia Kommander"), (removal.What, removal.Copy, removal.Reason, removal.RemovedByName));
        var seen = (await (await _office.Office.Student).OpenAsync($"/loans/{loan.Reference}")).Text();
        Assert.Contains("En kommentar", seen, StringComparison.Ordinal);
        Assert.DoesNotContain("Orden som stod där", seen, StringComparison.Ordinal);
    }

    public async ValueTask DisposeAsync()
    {
        Dispose();
        await ValueTask.CompletedTask;
    }

    public void Dispose() => _office.Dispose();

    private async Task AssertAsync(string reference, LoanState state, HistoryKind happened, params string[] told)
    {
        var kept = await _office.KeptAsync(reference);
        Assert.Equal(state, kept.Loan.State);
        Assert.Contains(happened, kept.Happened);
        Assert.Equal(told, kept.LatestTold);
    }
}
