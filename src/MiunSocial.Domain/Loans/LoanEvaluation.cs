using MiunSocial.Domain.Shared;

namespace MiunSocial.Domain.Loans;

/// <summary>How somebody thinks that a loan went.</summary>
public sealed record LoanEvaluation
{
    public const int LeastGrade = 1;
    public const int MostGrade = 5;

    public required int Grade { get; init; }

    public string WentWell { get; private set; } = "";

    public string ToImprove { get; private set; } = "";

    public DateTime At { get; init; }

    public static LoanEvaluation Of(int grade, string? wentWell, string? toImprove) =>
        new() { Grade = grade, WentWell = wentWell?.Trim() ?? "", ToImprove = toImprove?.Trim() ?? "" };

    public bool SaysSameAs(LoanEvaluation other) => (Grade, WentWell, ToImprove) == (other.Grade, other.WentWell, other.ToImprove);

    /// <summary>The grade stays; what somebody wrote goes with them.</summary>
    internal void Forget() => (WentWell, ToImprove) = ("", "");

    public IEnumerable<Problem> Problems()
    {
        if (Grade is < LeastGrade or > MostGrade)
        {
            yield return new(nameof(Grade), "Problem.ChooseOne");
        }
        if (WentWell.Length > Lengths.Paragraph)
        {
            yield return new(nameof(WentWell), "Problem.TooLong", Lengths.Paragraph);
        }
        if (ToImprove.Length > Lengths.Paragraph)
        {
            yield return new(nameof(ToImprove), "Problem.TooLong", Lengths.Paragraph);
        }
    }
}
