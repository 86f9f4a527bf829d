using System.Net;
using Microsoft.EntityFrameworkCore;
using MiunSocial.Domain.Loans;
using MiunSocial.Testing;
using MiunSocial.Testing.Builders;
using MiunSocial.Testing.Databases;

namespace MiunSocial.Web.Tests.Loans;

/// <summary>Days that cannot be had, and people who may not.</summary>
[OnEveryDatabase]
public sealed class LoanRefusalTests : IAsyncLifetime, IDisposable
{
    private readonly LoanOffice _office = new();

    public async ValueTask InitializeAsync() => await _office.AllowManyAsync();

    [Fact]
    public async Task Application_ForTakenDays_IsToldTheNearestFreeDaysAndKeepsWhatWasTyped()
    {
        var booked = await _office.AddAsync(LoanState.Booked);
        var student = await _office.Office.Student;

        var page = await (await LoanOffice.FilledAsync(student, booked.FirstDay)).SubmitAsync();

        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.True(page.Has("#FirstDay-error"));
        Assert.DoesNotContain(booked.Reference, page.Text(), StringComparison.Ordinal);
        var form = page.Form("form[action='/loans/new']");
        Assert.Equal(["En vecka på redaktionen."], form["Idea"]);
        Assert.Equal(Enum.GetNames<LoanRule>(), form["AcceptedRules"]);
        var pick = page.Document.QuerySelector("button[name=Pick]")!.GetAttribute("value")!;
        var picked = (await form.SubmitAsync(pick)).Form("form[action='/loans/new']");
        Assert.Equal(pick, $"{picked["FirstDay"][0]}:{picked["LastDay"][0]}");
        Assert.Equal(["En vecka på redaktionen."], picked["Idea"]);
    }

    [Fact]
    public async Task Approve_OfDaysTakenMeanwhile_TellsWhichLoanAndWhichDaysAreFree()
    {
        var booked = await _office.AddAsync(LoanState.Booked);
        var asked = await _office.AddAsync(LoanState.Requested, loan => loan with { FirstDay = booked.FirstDay });

        var page = await LoanOffice.MoveAsync(await _office.Office.Officer, asked.Reference, LoanVerb.Approve);

        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.Contains(booked.Reference, page.Text("#Approve_Days"), StringComparison.Ordinal);
        Assert.NotEmpty(page.Texts("#Approve_Days li"));
        Assert.Equal(LoanState.Requested, (await _office.KeptAsync(asked.Reference)).Loan.State);
    }

    [Fact]
    public async Task Application_WithoutARule_SaysWhichOne()
    {
        var form = await LoanOffice.FilledAsync(await _office.Office.Student, _office.NextFirstDay);

        var page = await form.Choose("AcceptedRules", [.. Enum.GetNames<LoanRule>().Skip(1)]).SubmitAsync();

        Assert.Equal(["AcceptedRules_NoRemoving"], page.FieldErrors.Keys);
    }

    [Fact]
    public async Task Application_SentTwice_MakesOneLoan()
    {
        var form = await LoanOffice.FilledAsync(await _office.Office.Student, _office.NextFirstDay);

        var answers = new[] { await form.SucceedAsync(), await form.SucceedAsync() };

        Assert.Single(answers.Select(page => page.Address).Distinct());
    }

    [Fact]
    public async Task Application_SentAgainWithOtherDays_IsNotToldAsSaved()
    {
        var form = await LoanOffice.FilledAsync(await _office.Office.Student, _office.NextFirstDay);
        await form.SucceedAsync();

        var page = await form.Fill("Idea", "En helt annan vecka.").SubmitAsync();

        Assert.Equal(HttpStatusCode.Conflict, page.Status);
        Assert.Contains("En helt annan vecka.", page.Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task HandOver_LongBeforeTheLoan_IsToldWhenItMayBe()
    {
        var booked = await _office.AddAsync(LoanState.Booked);

        var page = await LoanOffice.MoveAsync(await _office.Office.Officer, booked.Reference, LoanVerb.HandOver, LoanOffice.Points(LoanChecklists.Handover));

        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.Contains("varken tidigare eller senare", page.Text("#HandOver_Points"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Approve_OfAStudentWhoHasLeft_IsRefused()
    {
        var asked = await _office.AddAsync(LoanState.Requested);
        await _office.Portal.WithDatabaseAsync(async db =>
        {
            (await db.Users.SingleAsync(one => one.Email == "student@demo.test")).IsActive = false;
            await db.SaveChangesAsync();
        });

        var page = await LoanOffice.MoveAsync(await _office.Office.Officer, asked.Reference, LoanVerb.Approve);

        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.Contains("inte längre aktiv student", page.Text("#Approve_Days"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Officer_WhoWritesForAStudent_DoesNotDecideIt()
    {
        var (officer, other) = (await _office.Office.Officer, await _office.Office.OtherOfficer);
        var page = await (await LoanOffice.FilledAsync(officer, _office.NextFirstDay)).SucceedAsync();
        var reference = page.Address.Split('/')[^1];

        Assert.False(page.Has("#move-Approve"));
        await LoanOffice.MoveAsync(other, reference, LoanVerb.Approve);
        Assert.Equal((LoanState.Booked, "Elias Studin"), ((await _office.KeptAsync(reference)).Loan.State, (await _office.KeptAsync(reference)).Loan.BorrowerName));
    }

    [Fact]
    public async Task OthersLoan_IsNotThere()
    {
        var loan = await _office.AddAsync(LoanState.HandedOver);
        await _office.Portal.WithDatabaseAsync(async db =>
        {
            await new APerson { Email = "annan@demo.test", Roles = [Domain.Shared.Role.Student] }.AddToAsync(db, DateTime.UtcNow);
            await db.SaveChangesAsync();
        });
        using var other = await _office.Portal.SignedInAsAsync("annan@demo.test");

        Assert.Equal(HttpStatusCode.NotFound, (await other.GetAsync($"/loans/{loan.Reference}")).Status);
        Assert.Empty((await other.OpenAsync("/loans")).Texts(".row-card"));
        var token = (await other.OpenAsync("/loans/new")).Form("form[action='/loans/new']")["__RequestVerificationToken"][0];
        var answer = await other.PostAsync($"/loans/{loan.Reference}/published", [new("numbers", "1"), new("__RequestVerificationToken", token)]);
        Assert.Equal(HttpStatusCode.NotFound, answer.Status);
    }

    [Fact]
    public async Task TwoOfficers_AtTheSameLoan_TheLaterIsToldAndKeepsWhatWasWritten()
    {
        var loan = await _office.AddAsync(LoanState.Requested);
        var late = LoanOffice.Filled(
            await (await _office.Office.OtherOfficer).OpenAsync($"/loans/{loan.Reference}"), LoanVerb.Decline, ("Text", ["Vi är fåtaliga."]));
        await LoanOffice.MoveAsync(await _office.Office.Officer, loan.Reference, LoanVerb.Approve);

        var page = await late.SubmitAsync();

        Assert.Equal(HttpStatusCode.Conflict, page.Status);
        Assert.Contains("Olivia Kommander", page.Text(), StringComparison.Ordinal);
        Assert.Contains("Vi är fåtaliga.", page.Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task HandOver_WhileAnotherLoanIsOut_IsRefused()
    {
        var first = await _office.AddAsync(LoanState.HandedOver);
        var booked = await _office.AddAsync(LoanState.Booked);

        var page = await LoanOffice.MoveAsync(await _office.Office.Officer, booked.Reference, LoanVerb.HandOver, LoanOffice.Points(LoanChecklists.Handover));

        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.Contains(first.Reference, page.Text("#HandOver_Points"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task HandOver_OfTwoLoansAtTheSameMoment_GivesThePasswordToOneBorrower()
    {
        var booked = new[] { await _office.AddAsync(LoanState.Booked), await _office.AddAsync(LoanState.Booked) };
        var forms = new List<PageForm>();
        foreach (var (loan, officer) in booked.Zip([await _office.Office.Officer, await _office.Office.OtherOfficer]))
        {
            await _office.BringNearAsync(loan.Reference);
            forms.Add(LoanOffice.Filled(
                await officer.OpenAsync($"/loans/{loan.Reference}"), LoanVerb.HandOver, LoanOffice.Points(LoanChecklists.Handover)));
        }

        var pages = await Task.WhenAll(forms.Select(form => form.SubmitAsync()));

        var refused = Assert.Single(pages, page => page.Status == HttpStatusCode.BadRequest);
        Assert.True(refused.Has("#HandOver_Points"));
        Assert.Single(await Task.WhenAll(booked.Select(loan => _office.KeptAsync(loan.Reference))), kept => kept.Loan.IsOut);
    }

    [Fact]
    public async Task Application_BesideAsManyUndecidedAsOneMayHave_IsRefusedUntilOneIsDecided()
    {
        var student = await _office.Office.Student;
        var waiting = await _office.AddAsync(LoanState.Requested);
        while (await _office.Portal.WithDatabaseAsync(db => db.Loans.CountAsync(loan => loan.BorrowerId == waiting.BorrowerId && loan.State == LoanState.Requested)) < Loan.MostUndecided)
        {
            await _office.AddAsync(LoanState.Requested);
        }
        var form = await LoanOffice.FilledAsync(student, _office.NextFirstDay);

        var page = await form.SubmitAsync();

        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.Contains($"{Loan.MostUndecided} ansökningar", page.Text(".error-summary"), StringComparison.Ordinal);
        Assert.Equal(["En vecka på redaktionen."], page.Form("form[action='/loans/new']")["Idea"]);
        await LoanOffice.MoveAsync(await _office.Office.Officer, waiting.Reference, LoanVerb.Decline, ("Text", ["Inte då."]));
        await form.SucceedAsync();
    }

    [Theory]
    [InlineData("/loans")]
    [InlineData("/loans/new")]
    [InlineData("/loans/{reference}")]
    [InlineData("/loans/{reference}/edit")]
    public async Task Page_TakesFiveQueriesAtMost(string address)
    {
        var loan = await _office.AddAsync(LoanState.Requested);
        foreach (var person in new[] { await _office.Office.Student, await _office.Office.Officer })
        {
            var path = address.Replace("{reference}", loan.Reference, StringComparison.Ordinal);
            await person.GetAsync(path);
            var page = await person.GetAsync(path);
            Assert.True(page.Queries.Count <= 5, $"{path} took {page.Queries.Count}:\n{string.Join("\n\n", page.Queries)}");
        }
    }

    public async ValueTask DisposeAsync()
    {
        Dispose();
        await ValueTask.CompletedTask;
    }

    public void Dispose() => _office.Dispose();
}
