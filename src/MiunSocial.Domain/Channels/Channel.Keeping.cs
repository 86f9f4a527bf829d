using System.Globalization;
using MiunSocial.Domain.Shared;

namespace MiunSocial.Domain.Channels;

/// <summary>Changes of facts. None of them changes the status, but for the end of a record that is another's double.</summary>
public sealed partial class Channel
{
    /// <summary>What the responsible, an administrator or an officer corrects. Nothing happens where nothing differs.</summary>
    public void Maintain(ChannelUpkeep upkeep, Actor actor, DateTime now, string? reason = null) =>
        Change(HistoryKind.ChannelFactsChanged, reason, actor, now, () =>
        {
            Care = upkeep.Care;
            Languages = Languages.SequenceEqual(upkeep.Languages) ? Languages : upkeep.Languages;
            FunctionMailbox = upkeep.FunctionMailbox;
            AnswerRoutine = upkeep.AnswerRoutine;
            if (!People.Select(Unnumbered).SequenceEqual(upkeep.People.Select(Unnumbered)))
            {
                NamePeople(upkeep.People);
            }
        });

    /// <summary>What an officer corrects of what the channel is and is for.</summary>
    /// <exception cref="ArgumentException">The kind is another platform's than the address.</exception>
    public void Profile(ChannelProfile profile, string reason, Actor actor, DateTime now)
    {
        if (Address is not null && profile.Kind.PlatformId != PlatformId)
        {
            throw new ArgumentException("A channel with an address stays on its platform.", nameof(profile));
        }
        Change(HistoryKind.ChannelProfileChanged, reason, actor, now, () =>
        {
            Name = profile.Name;
            SortKey = Shared.SortKey.Of(profile.Name);
            (KindId, PlatformId, IsHub) = (profile.Kind.Id, profile.Kind.PlatformId, profile.Kind.IsHub);
            Purpose = profile.Purpose;
            Aims = Aims.SequenceEqual(profile.Aims) ? Aims : profile.Aims;
            Visibility = profile.Visibility;
            NextReview = profile.NextReview;
            RecordNumber = profile.RecordNumber;
            OfficerNotes = profile.OfficerNotes;
            SetAudiences(profile.AudienceIds);
        });
    }

    /// <summary>The account has another handle or address than was known; the one it leaves is kept with its dates.</summary>
    public void Readdress(AccountIdentity account, string reason, Actor actor, DateTime now) =>
        Change(HistoryKind.ChannelReaddressed, reason, actor, now, () =>
        {
            if (account.Address != Address)
            {
                LeaveAddress(now);
                AddressSince = account.Address is null ? null : SwedishCalendar.DayOf(now);
            }
            Handle = account.Handle;
            Address = account.Address;
            PlatformAccountId = account.PlatformAccountId;
        });

    public void Transfer(Guid unitId, string reason, Actor actor, DateTime now) =>
        Change(HistoryKind.ChannelTransferred, reason, actor, now, () => UnitId = unitId);

    /// <summary>
    /// Ends this record because it tells of the same account as another. It keeps its address, so that whoever asks for that is led to
    /// the other; the other learns what only this one knew.
    /// </summary>
    /// <exception cref="ArgumentException">The other is this record itself, is on another platform, or was merged into another.</exception>
    public void MergeInto(Channel survivor, string reason, Actor actor, DateTime now)
    {
        if (survivor == this || survivor.PlatformId != PlatformId || survivor.MergedIntoId is not null)
        {
            throw new ArgumentException("The records cannot be merged.", nameof(survivor));
        }
        if (MergedIntoId is not null)
        {
            throw new TransitionNotAllowedException(nameof(MergeInto), Status.ToString());
        }
        Change(HistoryKind.ChannelMerged, reason, actor, now, () =>
        {
            Status = ChannelStatus.Closed;
            ClosedOn ??= SwedishCalendar.DayOf(now);
            MergedIntoId = survivor.Id;
        });
        survivor.Absorb(this, reason, actor, now);
    }

    private void Absorb(Channel other, string reason, Actor actor, DateTime now) =>
        Change(HistoryKind.ChannelAbsorbedAnother, reason, actor, now, () =>
        {
            SetAudiences([.. AudienceIds.Union(other.AudienceIds)]);
            Languages = [.. Languages.Union(other.Languages)];
            Aims = [.. Aims.Union(other.Aims)];
            PlatformAccountId ??= other.PlatformAccountId;
            FunctionMailbox ??= other.FunctionMailbox;
            var unknown = other.People.Where(person => !_people.Any(known => known.Part == person.Part && IsSame(known.Email, person.Email)));
            NamePeople([.. People, .. unknown]);
        });

    private IEnumerable<Guid> AudienceIds => _audiences.OrderBy(one => one.Position).Select(one => one.AudienceId);

    private void SetAudiences(IReadOnlyList<Guid> audienceIds)
    {
        _audiences.RemoveAll(known => !audienceIds.Contains(known.AudienceId));
        foreach (var (position, id) in audienceIds.Distinct().Index())
        {
            if (_audiences.Find(known => known.AudienceId == id) is { } known)
            {
                known.Position = position;
            }
            else
            {
                _audiences.Add(new(id, position));
            }
        }
    }

    private void Change(HistoryKind kind, string? reason, Actor actor, DateTime now, Action change)
    {
        var before = Snapshot();
        change();
        var after = Snapshot();
        if (after.Except(before).Any())
        {
            Raise(Happened(kind, actor, now) with
            {
                Reason = reason,
                Before = before.Except(after).ToDictionary(),
                After = after.Except(before).ToDictionary(),
            });
        }
    }

    private static ChannelPerson Unnumbered(ChannelPerson person) => person with { Number = 0 };

    private static bool IsSame(string email, string other) => string.Equals(email, other, StringComparison.OrdinalIgnoreCase);

    private DomainEvent Happened(HistoryKind kind, Actor actor, DateTime now) =>
        new() { Kind = kind, At = now, Actor = actor, SubjectId = Id, SubjectLabel = Name };

    private Dictionary<string, string?> Snapshot() => new()
    {
        ["name"] = Name,
        ["handle"] = Handle,
        ["address"] = Address,
        ["accountId"] = PlatformAccountId,
        ["status"] = Status.ToString(),
        ["kind"] = KindId.ToString(),
        ["unit"] = UnitId.ToString(),
        ["purposeSv"] = Purpose.Sv,
        ["purposeEn"] = Purpose.En,
        ["audiences"] = string.Join(' ', AudienceIds),
        ["aims"] = string.Join(' ', Aims),
        ["languages"] = string.Join(' ', Languages),
        ["visibility"] = Visibility.ToString(),
        ["nextReview"] = Day(NextReview),
        ["mailbox"] = FunctionMailbox,
        ["answerRoutine"] = AnswerRoutine,
        ["answerHours"] = Care.AnswerHours?.ToString(CultureInfo.InvariantCulture),
        ["credentialsPlace"] = Care.CredentialsPlace,
        ["postsPerMonth"] = Care.PostsPerMonth?.ToString(CultureInfo.InvariantCulture),
        ["seasonal"] = Care.IsSeasonal.ToString(),
        ["retention"] = Care.RetentionDecision,
        ["archivedOn"] = Day(Care.LastArchivedOn),
        ["dataProtectionOn"] = Day(Care.DataProtectionAssessedOn),
        ["accessibility"] = Care.AccessibilityNotes,
        ["crisisRole"] = Care.CrisisRole,
        ["recordNumber"] = RecordNumber,
        ["officerNotes"] = OfficerNotes,
        ["mergedInto"] = MergedIntoId?.ToString(),
        ["successor"] = SuccessorId?.ToString(),
        ["people"] = string.Join('\n', People.Select(PersonFact)),
    };

    private static string PersonFact(ChannelPerson person) =>
        $"{person.Part}: {person.Name} <{person.Email}> {person.Affiliation} {person.Since:O}{(person.HasTwoStepSignIn ? " two-step" : "")}";

    private static string? Day(DateOnly? day) => day?.ToString("O", CultureInfo.InvariantCulture);
}
