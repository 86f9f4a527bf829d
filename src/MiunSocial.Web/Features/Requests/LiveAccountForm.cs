using MiunSocial.Domain.Channels;
using MiunSocial.Domain.Organisation;
using MiunSocial.Domain.Requests;
using MiunSocial.Domain.Shared;
using MiunSocial.Web.Features.Shared;

namespace MiunSocial.Web.Features.Requests;

/// <summary>What the requester fills in when the account has been made.</summary>
public sealed class LiveAccountForm
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

    public IReadOnlyList<ProposedPerson> People() => new[]
    {
        (Name: Administrator1Name, Email: Administrator1Email, Affiliation: Administrator1Affiliation),
        (Name: Administrator2Name, Email: Administrator2Email, Affiliation: Administrator2Affiliation),
        (Name: Administrator3Name, Email: Administrator3Email, Affiliation: Administrator3Affiliation),
    }
        .Where(row => !string.IsNullOrWhiteSpace(row.Name) || !string.IsNullOrWhiteSpace(row.Email))
        .Select(row => new ProposedPerson
        {
            Part = ChannelPart.Administrator,
            Name = Typed.Clean(row.Name),
            Email = Typed.Clean(row.Email),
            Affiliation = row.Affiliation,
        })
        .ToList();

    public IEnumerable<Problem> Problems(IReadOnlyList<ProposedPerson> administrators, Policy policy)
    {
        var problems = AccountProposalRules.AdministratorProblems(administrators, policy)
            .Concat(AccountProposalRules.PersonProblems(administrators));
        foreach (var problem in problems)
        {
            var there = AdministratorLines.Move(
                problem,
                (Administrator1Name, Administrator1Email), (Administrator2Name, Administrator2Email), (Administrator3Name, Administrator3Email));
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
