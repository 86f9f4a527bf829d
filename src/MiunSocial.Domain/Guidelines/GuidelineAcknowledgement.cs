using MiunSocial.Domain.Shared;

namespace MiunSocial.Domain.Guidelines;

/// <summary>
/// That somebody responsible for a channel has read a guideline and will keep to it. It holds for all channels they are responsible for,
/// and for every later version that changes no more than wording. It is never taken back or altered.
/// </summary>
public sealed class GuidelineAcknowledgement : Aggregate
{
    private GuidelineAcknowledgement()
    {
    }

    public Guid GuidelineId { get; private init; }

    /// <summary>The first part of the version's number, which is what an acknowledgement holds for.</summary>
    public int Major { get; private init; }

    /// <summary>The version that was read.</summary>
    public Guid VersionId { get; private init; }

    public Guid PersonId { get; private init; }

    /// <summary>The person's name as it stood then.</summary>
    public string PersonName { get; private init; } = "";

    /// <summary>Channels know their people by address; see <see cref="EmailAddress.Normalize"/>.</summary>
    public string EmailKey { get; private init; } = "";

    public static GuidelineAcknowledgement Give(AcknowledgedText text, string email, Actor actor, DateTime now)
    {
        var given = new GuidelineAcknowledgement
        {
            Id = Guid.CreateVersion7(now),
            CreatedAt = now,
            GuidelineId = text.GuidelineId,
            Major = text.Major,
            VersionId = text.VersionId,
            PersonId = actor.PersonId ?? throw new ArgumentException("The clock acknowledges nothing.", nameof(actor)),
            PersonName = actor.Name,
            EmailKey = EmailAddress.Normalize(email),
        };
        given.Raise(new()
        {
            Kind = HistoryKind.GuidelineAcknowledged,
            At = now,
            Actor = actor,
            SubjectId = text.GuidelineId,
            SubjectLabel = text.Title,
            After = new Dictionary<string, string?> { ["version"] = text.Label },
        });
        return given;
    }
}

/// <summary>The text that somebody acknowledges.</summary>
/// <param name="Label">The version's number as people write it.</param>
/// <param name="Title">What history calls the guideline.</param>
public sealed record AcknowledgedText(Guid GuidelineId, Guid VersionId, int Major, string Label, string Title);
