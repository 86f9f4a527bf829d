using CsCheck;
using MiunSocial.Data.Exchange;
using MiunSocial.Domain.Channels;
using MiunSocial.Domain.Shared;

namespace MiunSocial.Data.Tests.Exchange;

/// <summary>Channels with all that a registry may hold, and with texts that have broken tables before.</summary>
internal sealed class RandomChannels(ExchangeRegistry registry)
{
    public static readonly DateOnly Today = new(2026, 11, 25);

    private static readonly DateTime Now = new(2026, 11, 25, 12, 0, 0, DateTimeKind.Utc);

    private static readonly Gen<string> Texts = Gen.OneOf(
        "=", "+", "-", "@", "'", "''", "\"", ";", ",", "\t", "\n", " ", "<", ">", "|", "&amp;", "_x0041_", "Å", "ß", "😀", "é", "1", "0012", "2026-01-15",
        "yes", "null", "#", "%", "\\", "{", "ord", "\u00a0", "\u200b", "=1+1", "cmd|' /C calc'!A0")
        .Array[1, 8].Select(parts => string.Concat(parts).Trim()).Where(text => text.Length > 0);

    private static readonly Gen<string?> MaybeText = Gen.OneOf(Gen.Const((string?)null), Texts.Select(text => (string?)text));

    private static readonly Gen<DateOnly> Days = Gen.Int[0, 3000].Select(days => Today.AddDays(-days));

    private static readonly Gen<DateOnly?> MaybeDay = Gen.OneOf(Gen.Const((DateOnly?)null), Days.Select(day => (DateOnly?)day));

    /// <summary>Without X: the reader of spreadsheets takes <c>_XA1BB_</c> for an escaped letter, though their writer escapes <c>_x</c> alone.</summary>
    private static readonly Gen<string> Handles = Gen.String[Gen.Char["abcVYZ019._"], 1, 25].Where(handle => handle.Trim('.').Length > 2);

    private static readonly Gen<ChannelPerson> People = Gen.Select(
        Texts, Gen.String[Gen.Char["abc.-"], 1, 8], Gen.Enum<Affiliation>(), Gen.Enum<ChannelPart>(), Days, Gen.Bool,
        (name, local, affiliation, part, since, isTwoStep) => new ChannelPerson
        {
            Part = part,
            Name = name,
            Email = $"x{local}@university.test",
            Affiliation = affiliation,
            Since = since,
            HasTwoStepSignIn = isTwoStep,
        });

    private static readonly Gen<ChannelCare> Cares = Gen.Select(
        MaybeText, Gen.Int[0, 168], Gen.Int[0, 500], Gen.Bool, MaybeText, MaybeDay, MaybeDay, MaybeText,
        (place, hours, posts, isSeasonal, retention, archived, assessed, notes) => new ChannelCare
        {
            CredentialsPlace = place,
            AnswerHours = hours == 0 ? null : hours,
            PostsPerMonth = posts == 0 ? null : posts,
            IsSeasonal = isSeasonal,
            RetentionDecision = retention,
            LastArchivedOn = archived,
            DataProtectionAssessedOn = assessed,
            AccessibilityNotes = notes,
            CrisisRole = notes,
        });

    private static readonly Gen<ChannelStanding> Standings = Gen.Select(
        Gen.Enum<ChannelStatus>(), Days, MaybeDay, MaybeDay, Gen.Select(Handles, Days, MaybeDay).Array[0, 3],
        (status, day, next, last, left) => new ChannelStanding
        {
            Status = status,
            ActiveSince = status == ChannelStatus.Planned ? null : day,
            ClosedOn = status == ChannelStatus.Closed ? Today : null,
            NextReview = next?.AddDays(4000),
            LastReviewedOn = last,
            FormerAddresses = [.. left.Select((one, place) => new FormerAddress
            {
                Handle = one.Item1,
                Address = $"https://www.instagram.com/{one.Item1.ToLowerInvariant()}",
                Until = one.Item2,
                Since = one.Item3 <= one.Item2 ? one.Item3 : null,
            })],
        });

    /// <summary>Several, each with a slug and an address of its own.</summary>
    public Gen<Channel[]> Several => Gen.Select(One, Gen.Bool).Array[1, 6].Select(made => made
        .Select((one, place) => Build(one.Item1, place, hasAddress: one.Item2)).ToArray());

    private Gen<Facts> One => Gen.Select(
        Texts, MaybeText, Handles, Gen.OneOf(registry.Kinds.Values.ToArray()), Gen.OneOf(registry.Units.Values.ToArray()),
        Gen.Shuffle(registry.Audiences.Values.ToArray()), People.Array[0, 4], Gen.Select(Cares, Standings, Gen.Enum<ChannelVisibility>(), Gen.Shuffle(Enum.GetValues<ChannelAim>())),
        (name, note, handle, kind, unit, audiences, people, rest) => new Facts(name, note, handle, kind, unit.Id, audiences, people, rest.Item1, rest.Item2, rest.Item3, rest.Item4));

    private Channel Build(Facts facts, int place, bool hasAddress)
    {
        // Only Instagram's rules are needed here; how other platforms are read is tried elsewhere.
        var kind = hasAddress ? registry.Kinds["instagram-units"] : facts.Kind;
        var handle = hasAddress ? $"k{place}{facts.Handle.Trim('.')}" : facts.Note ?? "";
        return Channel.Import(
            new()
            {
                Slug = $"kanal-{place}",
                Name = facts.Name,
                Kind = kind,
                UnitId = facts.UnitId,
                Handle = handle.Length > Lengths.Handle ? "" : handle,
                Purpose = new(facts.Name, facts.Note ?? ""),
                AudienceIds = [.. facts.Audiences.Take(1 + (facts.Name.Length % 3)).Select(one => one.Id)],
                Aims = [.. facts.Aims.Take(facts.Handle.Length % 4)],
                Languages = ["sv", "en"],
                Visibility = facts.Visibility,
                People = [.. facts.People.OrderBy(person => person.Part)],
                FunctionMailbox = facts.Note is null ? null : "kanal@university.test",
                AnswerRoutine = facts.Note,
                PlatformAccountId = facts.Note?.Length <= Lengths.Handle ? facts.Note : null,
                RecordNumber = facts.Note?.Length <= Lengths.Key ? facts.Note : null,
                OfficerNotes = facts.Note,
                Care = facts.Care,
            },
            hasAddress ? $"https://www.instagram.com/{handle.ToLowerInvariant()}" : null,
            facts.Standing,
            Actor.Clock,
            Now);
    }

    private sealed record Facts(
        string Name, string? Note, string Handle, ChannelKind Kind, Guid UnitId, ExchangeRegistry.Named[] Audiences, ChannelPerson[] People,
        ChannelCare Care, ChannelStanding Standing, ChannelVisibility Visibility, ChannelAim[] Aims);
}
