using Microsoft.EntityFrameworkCore;
using MiunSocial.Domain.Guidelines;
using MiunSocial.Domain.Shared;
using MiunSocial.Testing;
using MiunSocial.Testing.Builders;
using MiunSocial.Testing.Databases;

namespace MiunSocial.Data.Tests.Guidelines;

/// <summary>What the database keeps of guidelines, and what it refuses.</summary>
[OnEveryDatabase]
public sealed class GuidelineRowTests : IDisposable
{
    private static readonly DateTime Noon = new(2026, 11, 23, 12, 0, 0, DateTimeKind.Utc);

    private readonly TemporaryDatabase _database = new(StartingData.Demonstration);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(GuidelineStage.Resting)]
    [InlineData(GuidelineStage.InDraft)]
    [InlineData(GuidelineStage.AwaitingTime)]
    [InlineData(GuidelineStage.Archived)]
    public async Task Guideline_IsReadAsItWasWritten(GuidelineStage stage)
    {
        var written = await AddAsync(stage);

        await using var db = _database.Open();
        var read = await ReadAsync(db, written.Id);
        Assert.Equal((written.Stage, written.Place, written.Label, written.LastNumber, written.TimesWritten), (read.Stage, read.Place, read.Label, read.LastNumber, read.TimesWritten));
        Assert.Equal(written.Versions.Select(Told), read.Versions.OrderBy(version => version.Number).Select(Told));
    }

    [Fact]
    public async Task Drafts_BegunFromTwoReadings_AreNeverTwo()
    {
        var guideline = await AddAsync(GuidelineStage.Resting);
        await using var one = _database.Open();
        await using var other = _database.Open();
        var (first, second) = (await ReadAsync(one, guideline.Id), await ReadAsync(other, guideline.Id));
        var officer = await OfficerAsync();
        first.Begin(first.InForce, officer, Noon);
        second.Begin(second.InForce, officer, Noon);

        await one.SaveChangesAsync(Cancel);

        await Assert.ThrowsAnyAsync<DbUpdateException>(() => other.SaveChangesAsync(Cancel));
        await using var db = _database.Open();
        Assert.Equal(1, await db.Guidelines.Where(known => known.Id == guideline.Id).SelectMany(known => known.Versions).CountAsync(version => version.OpenOf != null, Cancel));
    }

    /// <summary>Whatever reads past the version that guards the guideline, two open versions are refused.</summary>
    [Fact]
    public async Task OpenVersion_BesideAnother_IsRefusedByTheDatabase()
    {
        var guideline = await AddAsync(GuidelineStage.InDraft);
        await using var db = _database.Open();
        var old = await db.Guidelines.Where(one => one.Id == guideline.Id).SelectMany(one => one.Versions).AsTracking().FirstAsync(version => version.Number == 1, Cancel);

        db.Entry(old).Property(version => version.OpenOf).CurrentValue = guideline.Id;

        var refusal = await Assert.ThrowsAsync<DbUpdateException>(() => db.SaveChangesAsync(Cancel));
        Assert.True(_database.Faults.IsUniqueViolation(refusal));
    }

    [Fact]
    public async Task Write_ByTheSamePersonAgain_RaisesTheVersionThatGuardsIt()
    {
        var guideline = await AddAsync(GuidelineStage.InDraft);
        await using var one = _database.Open();
        await using var other = _database.Open();
        var (first, second) = (await ReadAsync(one, guideline.Id), await ReadAsync(other, guideline.Id));
        var officer = await OfficerAsync();
        first.Write(GuidelineScene.Text("Första."), officer, first.ChangedAt);
        second.Write(GuidelineScene.Text("Andra."), officer, second.ChangedAt);

        await one.SaveChangesAsync(Cancel);

        await Assert.ThrowsAsync<DbUpdateConcurrencyException>(() => other.SaveChangesAsync(Cancel));
    }

    public void Dispose() => _database.Dispose();

    private async Task<Guideline> AddAsync(GuidelineStage stage)
    {
        await using var db = _database.Open();
        return await db.AddGuidelineAsync((await Scene.LoadAsync(db)).Officer, stage);
    }

    private async Task<Actor> OfficerAsync()
    {
        await using var db = _database.Open();
        return (await Scene.LoadAsync(db)).Officer;
    }

    private static Task<Guideline> ReadAsync(PortalDbContext db, Guid id) =>
        db.Guidelines.Include(one => one.Versions).SingleAsync(one => one.Id == id, Cancel);

    private static string Told(GuidelineVersion version) => $"{version.Number} {version.State} {version.Label} {version.Text} {version.Languages} {version.BasedOn} {version.IsMajor} {version.WrittenBy} {version.PublishedBy} {version.ScheduledBy}";
}
