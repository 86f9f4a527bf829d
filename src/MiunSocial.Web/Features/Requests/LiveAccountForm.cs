using MiunSocial.Domain.Organisation;
using MiunSocial.Domain.Requests;
using MiunSocial.Domain.Shared;
using MiunSocial.Web.Features.Shared;

namespace MiunSocial.Web.Features.Requests;

/// <summary>What the requester fills in when the account has been made.</summary>
public sealed class LiveAccountForm : IAdministratorLines
{
    /// <summary>The fields that take free text.</summary>
    public static IReadOnlyList<string> Texts { get; } =
        [.. typeof(LiveAccountForm).GetProperties().Where(property => property.PropertyType == typeof(string)).Select(property => property.Name)];

    public string? Address { get; set; }

    public string? PlatformAccountId { get; set; }

    public string? Administrator1Name { get; set; }

    public string? Administrator1Email { get; set; }

    public Affiliation Administrator1Affiliation { get; set; }

    public string? Administrator2Name { get; set; }

    public string? Administrator2Email { get; set; }

    public Affiliation Administrator2Affiliation { get; set; }

    public string? Administrator3Name { get; set; }

    public string? Administrator3Email { get; set; }

    public Affiliation Administrator3Affiliation { get; set; }

    public bool HasTwoStepSignIn { get; set; }

    /// <summary>Numbers of the conditions that are ticked off with it.</summary>
    public List<int> Met { get; set; } = [];

    public IEnumerable<Problem> Problems(IReadOnlyList<ProposedPerson> administrators, Policy policy)
    {
        var problems = AccountProposalRules.AdministratorProblems(administrators, policy)
            .Concat(AccountProposalRules.PersonProblems(administrators));
        foreach (var problem in problems)
        {
            var there = this.AtItsLine(problem);
            yield return there with { Field = $"{RequestVerb.Confirm}.{there.Field}" };
        }
        if (Typed.Clean(PlatformAccountId).Length > Lengths.Handle)
        {
            yield return new($"{RequestVerb.Confirm}.{nameof(PlatformAccountId)}", "Problem.TooLong", Lengths.Handle);
        }
        if (!HasTwoStepSignIn)
        {
            yield return new($"{RequestVerb.Confirm}.{nameof(HasTwoStepSignIn)}", "Problem.TwoStepNotConfirmed");
        }
    }
}
