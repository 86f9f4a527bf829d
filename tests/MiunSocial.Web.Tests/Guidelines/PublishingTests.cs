using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Time.Testing;
using MiunSocial.Data.Outbox;
using MiunSocial.Domain.Guidelines;
using MiunSocial.Domain.Shared;
using MiunSocial.Testing.Databases;
using MiunSocial.Web.Features.Shared;
using MiunSocial.Web.Tests.Background;
using MiunSocial.Web.Tests.Requests;

namespace MiunSocial.Web.Tests.Guidelines;

/// <summary>What holds, since when and why: published by hand or by the clock, never twice, and never altered.</summary>
[OnEveryDatabase]
public sealed class PublishingTests : IDisposable
{
    private static readonly string[] Pages = ["", "/versions", "/versions/1.0", "/compare", "/languages"];

    private readonly FakeTimeProvider _clock = new(new DateTimeOffset(2027, 3, 1, 9, 0, 0, TimeSpan.Zero)) { AutoAdvanceAmount = TimeSpan.FromMilliseconds(1) };
    private readonly Office _office;

    public PublishingTests() => _office = new() { Portal = new() { Clock = _clock } };

    [Fact]
    public async Task Publish_Now_IsReadByAllWithWhoWhenAndWhy()
    {
        var officer = await _office.Officer;
        var slug = await officer.PublishNewAsync("Det här gäller.");

        var guideline = await _office.GuidelineAsync(slug);
        var page = await (await _office.Student).OpenAsync($"/guidelines/{slug}");
        var versions = await (await _office.Student).OpenAsync($"/guidelines/{slug}/versions");

        Assert.Equal(("1.0", "Nytt."), (guideline.InForce!.Label, (await _office.LatestAsync(guideline.Id)).Reason));
        Assert.Equal([HistoryKind.GuidelineAdded, HistoryKind.GuidelinePublished], await _office.HappenedAsync(guideline.Id));
        Assert.Contains("Det här gäller.", page.Text(), StringComparison.Ordinal);
        Assert.Contains("Nytt.", versions.Text(), StringComparison.Ordinal);
        Assert.False(versions.Has("form[method=post][action^='/guidelines']"));
        Assert.False(versions.Has(".timeline"));
    }

    [Fact]
    public async Task Publish_SentTwice_IsDoneOnce()
    {
        var officer = await _office.Officer;
        var slug = await officer.BeginNewAsync();
        await (await officer.EditorAsync(slug)).Whole().SucceedAsync("Save");
        var form = (await officer.PublishFormAsync(slug)).Choose("When", "Now");

        await form.SucceedAsync();
        await form.SucceedAsync();

        Assert.Equal(["1.0"], (await _office.GuidelineAsync(slug)).Versions.Select(version => version.Label));
    }

    [Fact]
    public async Task Publish_AfterTheTextWasChanged_AsksOnceMore()
    {
        var (officer, other) = (await _office.Officer, await _office.OtherOfficer);
        var slug = await officer.BeginNewAsync();
        await (await officer.EditorAsync(slug)).Whole().SucceedAsync("Save");
        var form = (await officer.PublishFormAsync(slug)).Choose("When", "Now");
        await (await other.EditorAsync(slug)).Whole("Ändrad.").SucceedAsync("Save");

        var told = await form.SubmitAsync();

        Assert.Equal(HttpStatusCode.Conflict, told.Status);
        Assert.Contains((await _office.Scene).OtherOfficer.Name, told.Text(".error-summary"), StringComparison.Ordinal);
        await told.Form("form[action$='/publish']").SucceedAsync();
        Assert.Equal("Ändrad.", (await _office.GuidelineAsync(slug)).InForce!.Body.Sv);
    }

    [Fact]
    public async Task Publish_AHalfText_NamesWhatIsMissingAndOffersNoButton()
    {
        var officer = await _office.Officer;
        var slug = await officer.BeginNewAsync();

        var page = await officer.OpenAsync($"/guidelines/{slug}/publish");

        Assert.Equal(["SummarySv", "BodySv", "ChangeNoteSv"], page.Document.QuerySelectorAll(".error-summary a").Select(link => link.GetAttribute("href")!.Split('#')[1]));
        Assert.False(page.Has("form[action$='/publish']"));
    }

    [Fact]
    public async Task Publish_WithAPictureThatNobodyDescribes_IsRefused()
    {
        var officer = await _office.Officer;
        var slug = await officer.BeginNewAsync();
        await (await officer.EditorAsync(slug)).Whole($"![](/guidelines/images/{Guid.NewGuid()})").SucceedAsync("Save");

        Assert.Equal(2, (await officer.OpenAsync($"/guidelines/{slug}/publish")).Texts(".error-summary li").Count(text => text.Contains("alternativtext", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Publish_Next_LeavesTheOldTextAndItsLabel()
    {
        var officer = await _office.Officer;
        var slug = await officer.PublishNewAsync("Första.");
        var before = (await _office.GuidelineAsync(slug)).InForce!.Text;
        await officer.PublishNextAsync(slug, "Andra.");
        await officer.PublishNextAsync(slug, "Tredje.", GuidelineChange.Major);

        var guideline = await _office.GuidelineAsync(slug);

        Assert.Equal([("1.0", GuidelineVersionState.Superseded), ("1.1", GuidelineVersionState.Superseded), ("2.0", GuidelineVersionState.InForce)], guideline.Versions.Select(version => (version.Label!, version.State)));
        Assert.Equal(before, guideline.Versions[0].Text);
    }

    [Fact]
    public async Task Schedule_IsPublishedByTheClockOnce_AndWhoeverWroteItIsTold()
    {
        var officer = await _office.Officer;
        var slug = await officer.BeginNewAsync();
        await (await officer.EditorAsync(slug)).Whole().SucceedAsync("Save");
        var form = (await officer.PublishFormAsync(slug)).Choose("When", "Later").Fill("On", "2027-03-02").Fill("Time", "08:00");
        var page = await form.SucceedAsync();
        await form.SucceedAsync();
        var waiting = await _office.GuidelineAsync(slug);
        await _office.Portal.RunJobAsync("guideline-publication", TestContext.Current.CancellationToken);
        var before = await _office.GuidelineAsync(slug);

        _clock.SetUtcNow(new(2027, 3, 2, 7, 0, 30, TimeSpan.Zero));
        await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => _office.Portal.RunJobAsync("guideline-publication", TestContext.Current.CancellationToken)));

        var guideline = await _office.GuidelineAsync(slug);
        Assert.Contains("2 mars 2027 08:00", page.Text(), StringComparison.Ordinal);
        Assert.Equal((GuidelineStage.AwaitingTime, new DateTime(2027, 3, 2, 7, 0, 0, DateTimeKind.Utc), GuidelineStage.AwaitingTime), (waiting.Stage, waiting.Open!.PublishesAt!.Value, before.Stage));
        Assert.Equal(("1.0", (await _office.Scene).Officer.Name), (guideline.InForce!.Label, guideline.InForce.PublishedBy));
        Assert.Equal([HistoryKind.GuidelineAdded, HistoryKind.GuidelineScheduled, HistoryKind.GuidelinePublished], await _office.HappenedAsync(guideline.Id));
        var notice = await _office.Portal.WithDatabaseAsync(db => db.Outbox.SingleAsync(one => one.Kind == NoticeKind.GuidelinePublished && one.SubjectId == guideline.Id));
        Assert.Equal(guideline.InForce.Title.In("sv"), notice.SubjectLabel);
        var told = await (await _office.Student).GetAsync(NoticeKinds.Of(notice.Kind).PathOf(notice.SubjectId, notice.SubjectLabel));
        Assert.Equal($"/guidelines/{slug}", told.Location);
    }

    [Theory]
    [InlineData("2027-03-01", "09:59")]
    [InlineData("2027-03-28", "02:30")]
    [InlineData("2030-01-01", "08:00")]
    [InlineData("", "")]
    public async Task Schedule_ATimeThatIsNone_IsRefused(string day, string time)
    {
        var officer = await _office.Officer;
        var slug = await officer.BeginNewAsync();
        await (await officer.EditorAsync(slug)).Whole().SucceedAsync("Save");

        var page = await (await officer.PublishFormAsync(slug)).Choose("When", "Later").Fill("On", day).Fill("Time", time).SubmitAsync();

        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.Contains("On", page.FieldErrors.Keys);
        Assert.Equal(GuidelineStage.InDraft, (await _office.GuidelineAsync(slug)).Stage);
    }

    [Fact]
    public async Task Unschedule_MakesItADraftAgain()
    {
        var officer = await _office.Officer;
        var slug = await officer.BeginNewAsync();
        await (await officer.EditorAsync(slug)).Whole().SucceedAsync("Save");
        await (await officer.PublishFormAsync(slug)).Choose("When", "Later").Fill("On", "2027-03-02").Fill("Time", "08:00").SucceedAsync();

        await (await officer.FormOnAsync($"/guidelines/{slug}/versions", "form[action$='/unschedule']")).SucceedAsync();

        Assert.Equal(GuidelineStage.InDraft, (await _office.GuidelineAsync(slug)).Stage);
    }

    [Fact]
    public async Task Archive_TakesItFromTheReaders_AndRestoreGivesItBack()
    {
        var officer = await _office.Officer;
        var slug = await officer.PublishNewAsync();
        var form = (await officer.FormOnAsync($"/guidelines/{slug}/archive", "form[action$='/archive']")).Fill("Reason", "Behövs inte.");
        await form.SucceedAsync();
        await form.SucceedAsync();
        var staff = await _office.Staff;
        // Whoever accepted a version may read it for ever.
        var gone = Pages.Where(page => page != "/versions/1.0").Select(async page => (await staff.GetAsync($"/guidelines/{slug}{page}")).Status);

        Assert.All(await Task.WhenAll(gone), status => Assert.Equal(HttpStatusCode.NotFound, status));
        await (await officer.FormOnAsync($"/guidelines/{slug}/versions", "form[action$='/restore']")).SucceedAsync();
        Assert.Equal(HttpStatusCode.OK, (await staff.GetAsync($"/guidelines/{slug}")).Status);
        Assert.Equal(
            [HistoryKind.GuidelineArchived, HistoryKind.GuidelineRestored], (await _office.HappenedAsync((await _office.GuidelineAsync(slug)).Id)).TakeLast(2));
    }

    [Fact]
    public async Task Archive_WithoutAReason_IsRefused()
    {
        var officer = await _office.Officer;
        var slug = await officer.PublishNewAsync();

        var page = await (await officer.FormOnAsync($"/guidelines/{slug}/archive", "form[action$='/archive']")).SubmitAsync();

        Assert.Equal((HttpStatusCode.BadRequest, "Reason"), (page.Status, Assert.Single(page.FieldErrors).Key));
    }

    [Fact]
    public async Task Review_IsKeptWithTheNextDay_AndStandsInNobodysWay()
    {
        var (officer, other) = (await _office.Officer, await _office.OtherOfficer);
        var slug = await officer.PublishNewAsync();
        var meanwhile = await other.FormOnAsync($"/guidelines/{slug}/archive", "form[action$='/archive']");

        await (await officer.FormOnAsync($"/guidelines/{slug}/versions", "form[action$='/reviewed']")).Fill("NextOn", "2028-03-01").SucceedAsync();

        var guideline = await _office.GuidelineAsync(slug);
        Assert.Equal((new DateOnly(2027, 3, 1), new DateOnly(2028, 3, 1)), (guideline.ReviewedOn!.Value, guideline.NextReviewOn!.Value));
        await meanwhile.Fill("Reason", "Behövs inte.").SucceedAsync();
        Assert.Equal("Behövs inte.", (await _office.GuidelineAsync(slug)).ArchiveReason);
    }

    [Fact]
    public async Task Place_Changed_IsToldInHistory()
    {
        var officer = await _office.Officer;
        var slug = await officer.PublishNewAsync();

        await (await officer.FormOnAsync($"/guidelines/{slug}/settings", "form[action$='/settings']")).Choose("AppliesTo", "all").Fill("Position", "5").SucceedAsync();

        var guideline = await _office.GuidelineAsync(slug);
        Assert.Equal((GuidelineScope.All, null, 5), (guideline.Scope, guideline.ScopeKey, guideline.Position));
        var entry = await _office.LatestAsync(guideline.Id);
        Assert.Equal((HistoryKind.GuidelineChanged, true), (entry.Kind, entry.After!.Contains("\"scope\":\"All\"", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Rules_OfRequests_AreThoseInForceAtOnce()
    {
        var officer = await _office.Officer;
        var slug = await officer.PublishNewAsync();

        var check = await _office.UseAsync<RulesInForce, IReadOnlyList<GuidelineToRead>>(rules => rules.GuidelinesAsync(null, TestContext.Current.CancellationToken));

        Assert.Contains(check, one => one.Slug == slug && one.Label == "1.0");
    }

    public void Dispose() => _office.Dispose();
}
