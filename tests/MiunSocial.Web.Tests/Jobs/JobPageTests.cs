using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Time.Testing;
using MiunSocial.Data.Scheduling;
using MiunSocial.Domain.Shared;
using MiunSocial.Testing;
using MiunSocial.Testing.Databases;
using MiunSocial.Web.Background;
using MiunSocial.Web.Tests.Background;

namespace MiunSocial.Web.Tests.Jobs;

/// <summary>Administrators see when each job last ran and how it went, and can start one.</summary>
[OnEveryDatabase]
public sealed class JobPageTests : IDisposable
{
    private const string Job = "request-expiry";

    private readonly FakeTimeProvider _clock = new(DateTimeOffset.UtcNow);
    private readonly PortalFactory _portal;

    public JobPageTests() => _portal = new() { Clock = _clock };

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Page_TellsOfEveryJob()
    {
        using var client = await _portal.SignedInAsAsync("admin@demo.test");
        await _portal.RunJobAsync(Job, Cancel);

        var page = await client.OpenAsync("/jobs");

        Assert.Equal(JobsSetup.Plans.Select(plan => plan.Name), page.Document.QuerySelectorAll("main section h2").Select(heading => heading.Id!));
        Assert.Contains("Varje timme", page.Text($"[aria-labelledby={Job}]"));
        Assert.Contains("Klart. Avslutade ärenden:", page.Text($"[aria-labelledby={Job}]"));
        Assert.Contains(Node.Name, page.Text($"[aria-labelledby={Job}] table"));
        Assert.Contains("schemat", page.Text($"[aria-labelledby={Job}] tbody"));
        Assert.Contains("Avstängt", page.Text("[aria-labelledby=link-checks]"));
        Assert.False(page.Has("form[action='/jobs/link-checks/start']"));
        Assert.Contains("Har inte körts än", page.Text("[aria-labelledby=import-tidying]"));
        Assert.True(page.Has(".main-nav-wide a[href='/jobs']"));
    }

    [Fact]
    public async Task Start_MakesTheJobDueAtOnce_AndIsRemembered()
    {
        using var client = await _portal.SignedInAsAsync("admin@demo.test");
        await _portal.RunJobAsync(Job, Cancel);
        Assert.Null(await _portal.RunJobAsync(Job, Cancel));

        var answer = await (await client.OpenAsync("/jobs")).Form($"form[action='/jobs/{Job}/start']").SucceedAsync();
        _clock.Advance(TimeSpan.FromSeconds(5));

        Assert.Contains("Ärenden som förfaller körs", answer.Text(".flash p"));
        Assert.Contains("så snart", answer.Text($"[aria-labelledby={Job}] dl"), StringComparison.OrdinalIgnoreCase);
        Assert.Equal(JobOutcome.Succeeded, await _portal.RunJobAsync(Job, Cancel));
        Assert.Null(await _portal.RunJobAsync(Job, Cancel));
        Assert.Contains("Astrid Systemberg", (await client.OpenAsync("/jobs")).Text($"[aria-labelledby={Job}] tbody"));
        var entry = await _portal.WithDatabaseAsync(db => db.AuditEntries.AsNoTracking().SingleAsync(one => one.Kind == HistoryKind.JobAskedFor, Cancel));
        Assert.Equal(("Astrid Systemberg", Job), (entry.ActorName, entry.SubjectLabel));
    }

    [Fact]
    public async Task Start_OfAJobThatRuns_SaysSo_AndStartsNoOther()
    {
        using var client = await _portal.SignedInAsAsync("admin@demo.test");
        var form = (await client.OpenAsync("/jobs")).Form($"form[action='/jobs/{Job}/start']");
        await TakeAsync();

        var answer = await form.SucceedAsync();

        Assert.Contains("körs redan", answer.Text(".flash p"));
        Assert.False(answer.Has($"form[action='/jobs/{Job}/start']"));
        Assert.Contains("Körs just nu", answer.Text($"[aria-labelledby={Job}] dl"));
        Assert.Null(await _portal.RunJobAsync(Job, Cancel));
        Assert.Equal(0, await _portal.WithDatabaseAsync(db => db.AuditEntries.CountAsync(one => one.Kind == HistoryKind.JobAskedFor, Cancel)));
    }

    [Fact]
    public async Task Start_OfWhatIsNoJobHere_IsNotFound()
    {
        using var client = await _portal.SignedInAsAsync("admin@demo.test");
        var form = (await client.OpenAsync("/jobs")).Form($"form[action='/jobs/{Job}/start']");

        Assert.Equal(HttpStatusCode.NotFound, (await client.PostAsync("/jobs/link-checks/start", form.Fields)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await client.PostAsync("/jobs/annat/start", form.Fields)).Status);
    }

    [Theory]
    [InlineData("officer@demo.test")]
    [InlineData("staff@demo.test")]
    public async Task Page_IsForAdministrators(string email)
    {
        using var client = await _portal.SignedInAsAsync(email);

        Assert.Equal(HttpStatusCode.Forbidden, (await client.GetAsync("/jobs")).Status);
    }

    public void Dispose() => _portal.Dispose();

    private Task<int> TakeAsync() => _portal.WithDatabaseAsync(db =>
    {
        db.ScheduledJobs.Add(new() { Name = Job, Node = "en annan", StartedAt = Now, DueAt = Now.AddMinutes(15) });
        return db.SaveChangesAsync(Cancel);
    });

    private DateTime Now => _clock.GetUtcNow().UtcDateTime;
}
