using MiunSocial.Domain.Channels;
using MiunSocial.Domain.Organisation;
using MiunSocial.Domain.Shared;

namespace MiunSocial.Domain.Requests;

/// <summary>What a proposal must say before it can be submitted. Fields are named as the proposal names them.</summary>
public static class AccountProposalRules
{
    /// <summary>Problems that stop a submission; none means that the form is valid.</summary>
    /// <param name="type">A new account, or an existing one to be registered, which plans less and has an address.</param>
    /// <param name="proposal">What the requester wrote.</param>
    /// <param name="kind">The kind it names, if there is one.</param>
    /// <param name="policy">The university's own rules.</param>
    public static IReadOnlyList<Problem> Check(RequestType type, AccountProposal proposal, ChannelKind? kind, Policy policy) =>
    [
        .. Missing(type, proposal),
        .. KindProblems(type, proposal, kind),
        .. PeopleProblems(proposal, policy),
        .. MailboxProblems(proposal, policy),
        .. type == RequestType.RegisterExisting && !proposal.HasTwoStepSignIn
            ? new[] { new Problem(nameof(proposal.HasTwoStepSignIn), "Problem.TwoStepNotConfirmed") }
            : [],
    ];

    /// <summary>Problems that stop even a draft from being saved.</summary>
    public static IEnumerable<Problem> TooLong(AccountProposal proposal)
    {
        foreach (var (field, text) in Paragraphs(proposal).Where(paragraph => paragraph.Text.Length > Lengths.Paragraph))
        {
            yield return new(field, "Problem.TooLong", Lengths.Paragraph);
        }
        if (proposal.WishedName.Length > Lengths.Name)
        {
            yield return new(nameof(proposal.WishedName), "Problem.TooLong", Lengths.Name);
        }
        if (proposal.WishedHandle.Length > Lengths.Handle)
        {
            yield return new(nameof(proposal.WishedHandle), "Problem.TooLong", Lengths.Handle);
        }
        if (proposal.ExistingAddress.Length > Lengths.Address)
        {
            yield return new(nameof(proposal.ExistingAddress), "Problem.TooLong", Lengths.Address);
        }
        if (proposal.PlatformAccountId.Length > Lengths.Handle)
        {
            yield return new(nameof(proposal.PlatformAccountId), "Problem.TooLong", Lengths.Handle);
        }
        if (proposal.FunctionMailbox.Length > Lengths.Email)
        {
            yield return new(nameof(proposal.FunctionMailbox), "Problem.TooLong", Lengths.Email);
        }
        foreach (var problem in TooLong(proposal.People))
        {
            yield return problem;
        }
    }

    /// <summary>People with the beginning of their form field's name: <c>Responsible</c>, <c>Administrator1</c>, <c>StandIn</c>.</summary>
    public static IEnumerable<(string Field, ProposedPerson Person)> Named(IEnumerable<ProposedPerson> people)
    {
        var administrators = 0;
        foreach (var person in people)
        {
            yield return (person.Part == ChannelPart.Administrator ? $"Administrator{++administrators}" : person.Part.ToString(), person);
        }
    }

    private static IEnumerable<(string Field, string Text)> Paragraphs(AccountProposal proposal) =>
    [
        (nameof(proposal.Need), proposal.Need),
        (nameof(proposal.Reach), proposal.Reach),
        (nameof(proposal.Aim), proposal.Aim),
        (nameof(proposal.WhyNotExisting), proposal.WhyNotExisting),
        (nameof(proposal.Content), proposal.Content),
        (nameof(proposal.Frequency), proposal.Frequency),
        (nameof(proposal.SamplePost), proposal.SamplePost),
        (nameof(proposal.TimeSetAside), proposal.TimeSetAside),
        (nameof(proposal.WatchRoutine), proposal.WatchRoutine),
        (nameof(proposal.Archiving), proposal.Archiving),
        (nameof(proposal.ClosingPlan), proposal.ClosingPlan),
        (nameof(proposal.SuccessMeasure), proposal.SuccessMeasure),
    ];

    /// <summary>What an account that is already there has no need to say, or shows by itself.</summary>
    private static readonly HashSet<string> OnlyOfNewAccounts =
    [
        nameof(AccountProposal.WhyNotExisting), nameof(AccountProposal.SamplePost), nameof(AccountProposal.TimeSetAside),
        nameof(AccountProposal.ClosingPlan), nameof(AccountProposal.SuccessMeasure),
    ];

    private static IEnumerable<Problem> Missing(RequestType type, AccountProposal proposal)
    {
        var texts = Paragraphs(proposal)
            .Where(paragraph => type == RequestType.NewAccount || !OnlyOfNewAccounts.Contains(paragraph.Field))
            .Append((nameof(proposal.WishedName), proposal.WishedName))
            .Append(type == RequestType.NewAccount
                ? (nameof(proposal.WishedHandle), proposal.WishedHandle)
                : (nameof(proposal.ExistingAddress), proposal.ExistingAddress));
        foreach (var (field, _) in texts.Where(text => string.IsNullOrWhiteSpace(text.Item2)))
        {
            yield return new(field, "Problem.Required");
        }
        if (proposal.AudienceIds.Count == 0 || proposal.AudienceIds[0] == AccountProposal.NoAudienceYet)
        {
            yield return new("PrioritisedAudienceId", "Problem.ChooseOne");
        }
        if (proposal.Languages.Count == 0)
        {
            yield return new(nameof(proposal.Languages), "Problem.ChooseOne");
        }
    }

    /// <summary>An account that is there already may be of a kind that is not open to new ones.</summary>
    private static IEnumerable<Problem> KindProblems(RequestType type, AccountProposal proposal, ChannelKind? kind)
    {
        if (proposal.KindId is null || kind is null)
        {
            yield return new(nameof(proposal.KindId), "Problem.ChooseOne");
        }
        else if (kind.IsArchived || (type == RequestType.NewAccount && !kind.IsOpenToRequests))
        {
            yield return new(nameof(proposal.KindId), "Problem.KindNotOpen");
        }
    }

    private static IEnumerable<Problem> PeopleProblems(AccountProposal proposal, Policy policy)
    {
        foreach (var part in new[] { ChannelPart.Responsible, ChannelPart.StandIn })
        {
            if (proposal.People.All(person => person.Part != part))
            {
                yield return new($"{part}Name", "Problem.Required");
                yield return new($"{part}Email", "Problem.Required");
            }
        }
        if (IsOwnStandIn(proposal.People))
        {
            yield return new("StandInEmail", "Problem.OwnStandIn");
        }
        foreach (var problem in AdministratorProblems(proposal.People, policy))
        {
            yield return problem;
        }
        foreach (var problem in Incomplete(proposal.People))
        {
            yield return problem;
        }
    }

    private static bool IsOwnStandIn(IReadOnlyList<ProposedPerson> people) =>
        Keys(people, ChannelPart.Responsible).Intersect(Keys(people, ChannelPart.StandIn)).Any();

    private static IEnumerable<string> Keys(IEnumerable<ProposedPerson> people, ChannelPart part) => people
        .Where(person => person.Part == part && !string.IsNullOrWhiteSpace(person.Email))
        .Select(person => EmailAddress.Normalize(person.Email));

    /// <summary>What is wrong with how people are named, whatever the policy says of them.</summary>
    public static IEnumerable<Problem> PersonProblems(IReadOnlyList<ProposedPerson> people) => [.. TooLong(people), .. Incomplete(people)];

    private static IEnumerable<Problem> TooLong(IEnumerable<ProposedPerson> people)
    {
        foreach (var (field, person) in Named(people))
        {
            if (person.Name.Length > Lengths.Name)
            {
                yield return new($"{field}Name", "Problem.TooLong", Lengths.Name);
            }
            if (person.Email.Length > Lengths.Email)
            {
                yield return new($"{field}Email", "Problem.TooLong", Lengths.Email);
            }
        }
    }

    private static IEnumerable<Problem> Incomplete(IEnumerable<ProposedPerson> people)
    {
        foreach (var (field, person) in Named(people))
        {
            if (string.IsNullOrWhiteSpace(person.Name))
            {
                yield return new($"{field}Name", "Problem.Required");
            }
            if (string.IsNullOrWhiteSpace(person.Email))
            {
                yield return new($"{field}Email", "Problem.Required");
            }
            else if (!EmailAddress.IsValid(person.Email))
            {
                yield return new($"{field}Email", "Problem.Email");
            }
        }
    }

    /// <summary>Whether the administrators are as many and of the sort that the policy asks for.</summary>
    public static IEnumerable<Problem> AdministratorProblems(IEnumerable<ProposedPerson> people, Policy policy)
    {
        var administrators = people.Where(person => person.Part == ChannelPart.Administrator).ToList();
        var employees = administrators
            .Where(person => person.Affiliation == Affiliation.Employee)
            .DistinctBy(person => EmailAddress.Normalize(person.Email))
            .Count();
        if (employees < policy.EmployeeAdministrators)
        {
            yield return new("Administrator1Name", "Problem.Administrators", policy.EmployeeAdministrators);
        }
        if (!policy.StudentsMayAdminister && administrators.Any(person => person.Affiliation == Affiliation.Student))
        {
            yield return new("Administrator1Name", "Problem.StudentAdministrator");
        }
    }

    private static IEnumerable<Problem> MailboxProblems(AccountProposal proposal, Policy policy)
    {
        if (string.IsNullOrWhiteSpace(proposal.FunctionMailbox))
        {
            if (policy.FunctionMailboxRequired)
            {
                yield return new(nameof(proposal.FunctionMailbox), "Problem.Required");
            }
        }
        else if (!EmailAddress.IsValid(proposal.FunctionMailbox))
        {
            yield return new(nameof(proposal.FunctionMailbox), "Problem.Email");
        }
    }
}
