using MiunSocial.Domain.Loans;
using MiunSocial.Domain.Shared;
using MiunSocial.Web.Features.Shared;

namespace MiunSocial.Web.Features.Loans;

/// <summary>A verb that somebody wants to use on a loan, as the page they saw knew it.</summary>
public sealed record LoanMove
{
    public required string Reference { get; init; }

    public required LoanVerb Verb { get; init; }

    /// <summary>How many steps the page showed.</summary>
    public required int Seen { get; init; }

    /// <summary>The reason or note.</summary>
    public string? Text { get; init; }

    public IEnumerable<Problem> Problems()
    {
        var field = $"{Verb}.{nameof(MoveForm.Text)}";
        if (Text is null && LoanTransitions.All.Any(move => move.Verb == Verb && move.Needs == LoanNeed.Reason))
        {
            yield return new(field, "Problem.Required");
        }
        if (Text?.Length > Lengths.Paragraph)
        {
            yield return new(field, "Problem.TooLong", Lengths.Paragraph);
        }
    }
}

/// <summary>What every move's form posts; the verb is the prefix of its fields.</summary>
public class MoveForm
{
    /// <summary>How many steps the loan had when the page was shown.</summary>
    public int? Seen { get; set; }

    public string? Text { get; set; }
}

public sealed class ApproveForm : MoveForm
{
    public Guid? ContactId { get; set; }
}

/// <summary>A checklist.</summary>
public sealed class PointsForm : MoveForm
{
    public List<LoanPoint> Points { get; set; } = [];

    public IEnumerable<Problem> Missing(LoanVerb verb, IReadOnlyList<LoanPoint> needed) =>
        needed.Except(Points).Select(point => new Problem($"{verb}.{nameof(Points)}.{point}", "Problem.PointMissing", point));
}

public sealed class EvaluationForm : MoveForm
{
    public int? Grade { get; set; }

    public string? WentWell { get; set; }

    public string? ToImprove { get; set; }

    public LoanEvaluation ToEvaluation() => LoanEvaluation.Of(Grade ?? 0, Typed.Clean(WentWell), Typed.Clean(ToImprove));
}
