using MiunSocial.Domain.Loans;
using MiunSocial.Domain.Organisation;
using MiunSocial.Web.Features.Shared;

namespace MiunSocial.Web.Features.Loans;

/// <summary>The form of an application, with what one needs to know to write it.</summary>
public sealed record WritePage : LoanForm
{
    /// <summary>Rows of the posting plan that a form has to begin with.</summary>
    public const int FirstRows = 4;

    public required IReadOnlyList<LendableChannel> Channels { get; init; }

    public required PolicyTerms Policy { get; init; }

    public required GuidelineToRead? InForce { get; init; }

    /// <summary>The days within which a loan may start.</summary>
    public required DaySpan Starts { get; init; }

    /// <summary>The nearest days that can be had, after days that cannot.</summary>
    public IReadOnlyList<DaySpan> Free { get; init; } = [];

    /// <summary>Whether an officer writes it for a student.</summary>
    public required bool IsForAnother { get; init; }

    /// <summary>Null for a loan that has not been asked for yet.</summary>
    public string? Reference { get; init; }

    public string Address => Reference is null ? "/loans/new" : $"/loans/{Reference}/edit";

    public int Rows => Math.Min(LoanApplication.MostPosts, Math.Max(FirstRows, Plan.Count + 1));

    public PostRow RowAt(int place) => Plan.ElementAtOrDefault(place) ?? new();
}
