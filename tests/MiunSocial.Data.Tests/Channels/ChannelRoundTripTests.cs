using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using MiunSocial.Domain.Channels;
using MiunSocial.Domain.Shared;
using MiunSocial.Testing;
using MiunSocial.Testing.Builders;
using MiunSocial.Testing.Databases;

namespace MiunSocial.Data.Tests.Channels;

/// <summary>Every fact of a channel is read as it was written.</summary>
[OnEveryDatabase]
public sealed class ChannelRoundTripTests : IDisposable
{
    private static readonly ChannelCare Care = new()
    {
        CredentialsPlace = "Lösenordsvalvet",
        AnswerHours = 24,
        PostsPerMonth = 6,
        IsSeasonal = true,
        RetentionDecision = "Bevaras.\nKommentarer gallras.",
        LastArchivedOn = new(2026, 5, 1),
        DataProtectionAssessedOn = new(2025, 12, 31),
        AccessibilityNotes = "Film textas.",
        CrisisRole = "Delar krisinformation.",
    };

    private readonly TemporaryDatabase _database = new(StartingData.Demonstration);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Channel_WithEveryFact_IsReadBackWhole()
    {
        Channel written;
        await using (var db = _database.Open())
        {
            var scene = await Scene.LoadAsync(db);
            var other = scene.Channel.Build(scene.Now);
            written = (scene.Channel with { Name = "Hel", Handle = "exempel_hel" }).Build(scene.Now);
            written.Maintain(Upkeep(), scene.Officer, scene.Now);
            written.Profile(Profile(scene), "Prov", scene.Officer, scene.Now);
            written.Readdress(new() { Handle = "exempel_ny", Address = "https://www.instagram.com/exempel_ny", PlatformAccountId = "178" }, "Prov", scene.Officer, scene.Now);
            db.Channels.Add(other);
            db.Channels.Add(written);
            await db.SaveChangesAsync(Cancel);
            written.BeginClosing("Prov", scene.Officer, scene.Now, other);
            written.MergeInto(other, "Prov", scene.Officer, scene.Now);
            await db.SaveChangesAsync(Cancel);
        }

        await using var fresh = _database.Open();
        var read = await fresh.Channels.AsNoTracking().AsSplitQuery().SingleAsync(one => one.Id == written.Id, Cancel);
        Assert.Equal(Told(written), Told(read));
        Assert.Equal((Care, 1), (read.Care, read.FormerAddresses.Count));
        Assert.NotNull(read.MergedIntoId);
        Assert.NotNull(read.SuccessorId);
    }

    [Fact]
    public async Task People_ChangedInPlace_LeaveNobodyBehind()
    {
        Guid id;
        await using (var db = _database.Open())
        {
            var scene = await Scene.LoadAsync(db);
            var channel = scene.Channel.Build(scene.Now);
            db.Channels.Add(channel);
            await db.SaveChangesAsync(Cancel);
            channel.Maintain(Upkeep(), scene.Officer, scene.Now);
            await db.SaveChangesAsync(Cancel);
            id = channel.Id;
        }

        await using var fresh = _database.Open();
        var read = await fresh.Channels.AsNoTracking().AsSplitQuery().SingleAsync(one => one.Id == id, Cancel);
        Assert.Equal(["Nora Ny"], read.People.Select(person => person.Name));
        Assert.Equal(1, read.Version);
    }

    public void Dispose() => _database.Dispose();

    private static ChannelUpkeep Upkeep() => new()
    {
        Care = Care,
        Languages = ["sv", "en", "fi"],
        FunctionMailbox = "kanalen@demo.test",
        AnswerRoutine = "Varje morgon.",
        People = [AChannel.Person(ChannelPart.Responsible, "Nora Ny") with { HasTwoStepSignIn = true, Affiliation = Affiliation.Student }],
    };

    private static ChannelProfile Profile(Scene scene) => new()
    {
        Name = "Hel kanal",
        Kind = scene.OpenKind,
        Purpose = new("Syfte", "Purpose"),
        AudienceIds = [scene.Audiences["alumni"].Id, scene.AudienceId],
        Aims = [ChannelAim.Inform, ChannelAim.Belong],
        Visibility = ChannelVisibility.Internal,
        NextReview = new(2027, 1, 1),
        RecordNumber = "MIUN 2026/1",
        OfficerNotes = "Fråga.",
    };

    /// <summary>Audiences come in any order; events are no facts.</summary>
    private static string Told(Channel channel) => JsonSerializer.Serialize(new
    {
        channel.Name,
        channel.SortKey,
        channel.KindId,
        channel.UnitId,
        channel.Handle,
        channel.Address,
        channel.AddressSince,
        channel.PlatformAccountId,
        channel.FormerAddresses,
        channel.Purpose,
        channel.Aims,
        channel.Languages,
        channel.Visibility,
        channel.Status,
        channel.People,
        channel.FunctionMailbox,
        channel.AnswerRoutine,
        channel.Care,
        channel.RecordNumber,
        channel.OfficerNotes,
        channel.NextReview,
        channel.ActiveSince,
        channel.ClosedOn,
        channel.MergedIntoId,
        channel.SuccessorId,
        channel.Version,
        Audiences = channel.Audiences.OrderBy(one => one.Position),
    });
}
