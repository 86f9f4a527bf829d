using System.Net;
using Microsoft.EntityFrameworkCore;
using MiunSocial.Domain.Guidelines;
using MiunSocial.Domain.Requests;
using MiunSocial.Testing;
using MiunSocial.Testing.Databases;

namespace MiunSocial.Web.Tests.Requests;

/// <summary>Guidelines are read in the versions in force, and one that comes into force while somebody writes is read as well.</summary>
[OnEveryDatabase]
public sealed class GuidelineVersionTests : IDisposable
{
    private readonly Office _office = new();

    [Fact]
    public async Task Submission_KeepsTheVersionsThatWereRead()
    {
        var reference = await (await _office.Requester).SubmitNewAsync(answers => answers.Choose("KindId", $"{_office.Scene.Result.OpenKind.Id}"));

        Assert.Equal((await _office.Scene).Guidelines.ToHashSet(), (await _office.KeptAsync(reference)).Request.Guidelines.ToHashSet());
    }

    [Fact]
    public async Task NewVersion_BetweenReadingAndSending_IsAskedAbout()
    {
        var draft = await (await _office.Requester).WriteAsync();
        var form = await draft.CheckFormAsync();
        await PublishAsync();

        var told = await form.SubmitAsync();
        var sent = await Answers(told.CheckForm()).SubmitAsync();

        Assert.Equal(HttpStatusCode.BadRequest, told.Status);
        Assert.Equal(["HasReadGuidelines"], told.SummaryTargets());
        Assert.Contains("Riktlinjerna har ändrats", told.Text(".error-summary"));
        Assert.Empty(told.CheckForm()["HasReadGuidelines"]);
        Assert.NotNull(sent.Location);
        Assert.Contains((await _office.KeptAsync(draft.Id)).Request.Guidelines, read => read.Version == 2);
    }

    [Fact]
    public async Task NewVersion_WhileAnOfficerHadTheRequest_IsToldOnTheLastPage()
    {
        var request = await _office.AddAsync(RequestState.Completion);
        var returned = Draft.Returned(await _office.Requester, request.Reference!);
        var before = await returned.OpenAsync("check");
        await PublishAsync();

        var after = await returned.OpenAsync("check");

        Assert.Equal(["true"], before.CheckForm()["HasReadGuidelines"]);
        Assert.Empty(after.CheckForm()["HasReadGuidelines"]);
        Assert.Contains("Riktlinjerna har ändrats", after.Text());
        Assert.Equal(HttpStatusCode.BadRequest, (await after.CheckForm().SubmitAsync()).Status);
        Assert.NotNull((await returned.SubmitAsync()).Location);
    }

    public void Dispose() => _office.Dispose();

    private static PageForm Answers(PageForm form) => new Answers().In(form);

    private Task PublishAsync() => _office.Portal.WithDatabaseAsync(async db =>
    {
        var officer = (await _office.Scene).Officer;
        var guideline = await db.Guidelines.Include(one => one.Versions).OrderBy(one => one.Position).FirstAsync(one => one.Scope == GuidelineScope.All);
        guideline.Begin(guideline.InForce, officer, DateTime.UtcNow);
        guideline.Write(guideline.Open!.Text with { ChangeNote = new("Nytt.", "New.") }, officer, DateTime.UtcNow);
        guideline.Publish(GuidelineChange.Minor, officer, DateTime.UtcNow);
        await db.SaveChangesAsync();
    });
}
