using MiunSocial.Domain.Requests;
using MiunSocial.Web.Features.Shared;

namespace MiunSocial.Web.Features.Drafts;

/// <summary>Everything on one page before it is submitted.</summary>
public sealed record CheckPage
{
    public required RequestType Type { get; init; }

    public required string Title { get; init; }

    public required Guid DraftId { get; init; }

    public required WritingPlace Place { get; init; }

    public required IReadOnlyList<StepLink> Steps { get; init; }

    public required IReadOnlyList<ContentSection> Content { get; init; }

    /// <summary>What is still missing, by the step in which it is mended.</summary>
    public required IReadOnlyList<MissingLine> Missing { get; init; }

    /// <summary>In force for the channel, or for the account that is asked for.</summary>
    public required IReadOnlyList<GuidelineToRead> Guidelines { get; init; }

    /// <summary>Whether the requester confirms that they have read them: for a new account, not for what is done with one.</summary>
    public required bool AreGuidelinesAccepted { get; init; }

    /// <summary>Whether some came into force after the requester had read them.</summary>
    public required bool GuidelinesHaveChanged { get; init; }

    public required CheckForm Form { get; init; }

    public string? ReturnMessage { get; init; }

    /// <summary>What became of the last attempt, where it was refused for more than what is missing.</summary>
    public bool WasRefused { get; init; }

    public string SubmitAddress => Place.Reference is { } reference ? $"/requests/{reference}/resubmit" : $"{Place.Address}/submit";

    public string Previous => Steps[^2].Address!;
}

/// <param name="Address">Of the step, with the field.</param>
public sealed record MissingLine(string Step, string Address, string Text);
