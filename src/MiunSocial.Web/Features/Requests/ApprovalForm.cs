using MiunSocial.Domain.Requests;
using MiunSocial.Domain.Shared;
using MiunSocial.Web.Features.Shared;

namespace MiunSocial.Web.Features.Requests;

/// <summary>What an officer fills in with an approval: conditions of an account, or the actions agreed on to develop a channel.</summary>
public sealed class ApprovalForm
{
    private const int MostConditions = 20;

    /// <summary>One on each line.</summary>
    public string? Conditions { get; set; }

    public List<AgreedAction> Actions { get; set; } = [];

    public DateOnly? FollowUpOn { get; set; }

    public Approval ToApproval(string? text, LiveAccount? existing) => new()
    {
        Text = text,
        Undertakings = [.. Lines().Select(line => new UndertakingTerms(line)), .. Written().Select(action => action.ToTerms())],
        FollowUpOn = FollowUpOn,
        ExistingAccount = existing,
    };

    public IEnumerable<Problem> Problems()
    {
        var field = $"{RequestVerb.Approve}.{nameof(Conditions)}";
        if (Lines().Any(line => line.Length > Lengths.Line))
        {
            yield return new(field, "Problem.LineTooLong", Lengths.Line);
        }
        if (Lines().Count() > MostConditions)
        {
            yield return new(field, "Problem.TooMany", MostConditions);
        }
        foreach (var (place, action) in Actions.Index())
        {
            foreach (var problem in action.Problems())
            {
                yield return problem with { Field = $"{RequestVerb.Approve}.{nameof(Actions)}[{place}].{problem.Field}" };
            }
        }
    }

    private IEnumerable<string> Lines() => Typed.Clean(Conditions).Split('\n').Select(line => line.Trim().TrimStart('-', '•').Trim()).Where(line => line.Length > 0);

    private IEnumerable<AgreedAction> Written() => Actions.Where(action => Typed.Clean(action.What).Length > 0);
}

/// <summary>One line of the agreed actions; it may be left empty.</summary>
public sealed class AgreedAction
{
    public string? What { get; set; }

    public string? Who { get; set; }

    public DateOnly? DueOn { get; set; }

    internal UndertakingTerms ToTerms() => new(Typed.Clean(What), Typed.Clean(Who), DueOn);

    internal IEnumerable<Problem> Problems()
    {
        if (Typed.Clean(What).Length > Lengths.Line)
        {
            yield return new(nameof(What), "Problem.TooLong", Lengths.Line);
        }
        if (Typed.Clean(Who).Length > Lengths.Name)
        {
            yield return new(nameof(Who), "Problem.TooLong", Lengths.Name);
        }
        if (Typed.Clean(What).Length == 0 && (Typed.Clean(Who).Length > 0 || DueOn is not null))
        {
            yield return new(nameof(What), "Problem.Required");
        }
    }
}
