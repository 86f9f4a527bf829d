using MiunSocial.Domain.Organisation;

namespace MiunSocial.Domain.Requests;

/// <summary>What a submission is measured against, as it stands when the requester submits.</summary>
public sealed record SubmissionTerms
{
    public required Policy Policy { get; init; }

    /// <summary>The number the request gets if it has none yet.</summary>
    public required string Reference { get; init; }

    /// <summary>The unit whose head endorses: the request's own, or the nearest above it that has a head.</summary>
    public required Guid EndorsingUnitId { get; init; }

    /// <summary>Whether the requester is the head of that unit; a stand-in is not.</summary>
    public required bool IsRequesterHead { get; init; }

    /// <summary>Whose word a change of responsible needs; those who are the requester have given theirs.</summary>
    public IReadOnlyList<ConsentAsked> Consents { get; init; } = [];

    /// <summary>The problems <see cref="RequestContentRules"/> found; a submission needs none.</summary>
    public required IReadOnlyList<Shared.Problem> Problems { get; init; }
}

/// <param name="IsRequester">Whoever asks for it has said yes by asking.</param>
public sealed record ConsentAsked(ConsentPart Part, NamedPerson Person, bool IsRequester);
