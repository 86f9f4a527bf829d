using MiunSocial.Domain.Channels;
using MiunSocial.Domain.Shared;

namespace MiunSocial.Domain.Requests;

/// <summary>Measures a request against the rules, as it stands today: a rule may have changed since it was submitted.</summary>
public static class RequestRules
{
    private static readonly char[] BetweenNames = ['.', '_', '-'];

    public static IReadOnlyList<RuleCheck> Check(RuleFacts facts) =>
    [
        .. facts.Content.Type switch
        {
            RequestType.NewAccount => [.. People(facts), Kind(facts), .. Handle(facts), Guidelines(facts)],
            RequestType.RegisterExisting => [.. People(facts), Kind(facts), Address(facts), TwoStep(facts), Guidelines(facts)],
            RequestType.ChangeResponsible => [Consents(facts), .. AdministratorsAfter(facts)],
            RequestType.Develop or RequestType.Close or RequestType.Advice => Array.Empty<RuleCheck>(),
        },
        .. Endorsement(facts),
    ];

    private static IEnumerable<RuleCheck> People(RuleFacts facts)
    {
        var administrators = facts.Content.Proposal.People.Where(person => person.Part == ChannelPart.Administrator)
            .DistinctBy(person => EmailAddress.Normalize(person.Email)).ToList();
        var employees = administrators.Count(person => person.Affiliation == Affiliation.Employee);
        var students = administrators.Where(person => person.Affiliation == Affiliation.Student).Select(person => person.Name).ToList();
        var wanted = facts.Policy.EmployeeAdministrators;
        yield return RuleCheck.Of(RequestRule.EmployeeAdministrators, employees >= wanted) with { Found = employees, Wanted = wanted };
        yield return students.Count == 0
            ? RuleCheck.Of(RequestRule.NoStudents, isMet: true)
            : RuleCheck.Of(RequestRule.NoStudents, isMet: false, facts.Policy.StudentsMayAdminister ? RuleOutcome.Attention : RuleOutcome.Failed) with { Names = students };
        yield return Mailbox(facts);
        yield return RuleCheck.Of(RequestRule.StandIn, facts.Content.Proposal.People.Any(person => person.Part == ChannelPart.StandIn));
    }

    /// <summary>An address that reads as a person's goes with that person.</summary>
    private static RuleCheck Mailbox(RuleFacts facts)
    {
        var mailbox = facts.Content.Proposal.FunctionMailbox;
        if (mailbox.Length == 0)
        {
            return RuleCheck.Of(RequestRule.FunctionMailbox, isMet: false, facts.Policy.FunctionMailboxRequired ? RuleOutcome.Failed : RuleOutcome.Attention) with { Case = "None" };
        }
        var isPersonal = facts.Content.Proposal.People.Any(person => IsOf(person, mailbox));
        return RuleCheck.Of(RequestRule.FunctionMailbox, !isPersonal, RuleOutcome.Attention) with { Names = [mailbox] };
    }

    /// <summary>The person's own address, or one made of the same first and last name.</summary>
    private static bool IsOf(ProposedPerson person, string mailbox)
    {
        if (EmailAddress.Normalize(person.Email) == EmailAddress.Normalize(mailbox))
        {
            return true;
        }
        var words = mailbox.Split('@')[0].Split(BetweenNames, StringSplitOptions.RemoveEmptyEntries).Select(FoldedText.Fold).ToList();
        var names = FoldedText.Words(person.Name);
        return names.Count > 1 && words.Count > 1 && names[0] == words[0] && names[^1] == words[^1];
    }

    private static RuleCheck Kind(RuleFacts facts) => facts.Kind is { } kind
        ? Kind(kind, facts.Content.Type)
        : RuleCheck.Of(RequestRule.KindOpen, isMet: false) with { Case = "None" };

    private static RuleCheck Kind(KindStanding kind, RequestType type) => kind switch
    {
        KindStanding.Archived => RuleCheck.Of(RequestRule.KindOpen, isMet: false) with { Case = "Archived" },
        KindStanding.NotOpen => RuleCheck.Of(RequestRule.KindOpen, type == RequestType.RegisterExisting),
        KindStanding.Open => RuleCheck.Of(RequestRule.KindOpen, isMet: true),
    };

    private static IEnumerable<RuleCheck> Handle(RuleFacts facts)
    {
        IReadOnlyList<string> handle = [facts.Content.Proposal.WishedHandle];
        if (facts.IsHandleValid is { } isValid)
        {
            yield return RuleCheck.Of(RequestRule.HandleValid, isValid) with { Names = handle };
        }
        yield return RuleCheck.Of(RequestRule.HandleFree, facts.SameHandle.Count == 0) with { Names = facts.SameHandle };
        if (facts.SameWish is { } others)
        {
            yield return RuleCheck.Of(RequestRule.SoleWish, others.Count == 0, RuleOutcome.Attention) with { Names = others };
        }
        yield return RuleCheck.Of(RequestRule.LookAlikes, facts.LookAlikes.Count == 0, RuleOutcome.Attention) with { Names = facts.LookAlikes };
    }

    private static RuleCheck Address(RuleFacts facts) => RuleCheck.Of(RequestRule.Address, facts.Address == AddressStanding.Fine) with
    {
        Case = facts.Address == AddressStanding.Fine ? "" : facts.Address.ToString(),
        Names = [facts.Content.Proposal.ExistingAddress],
    };

    private static RuleCheck TwoStep(RuleFacts facts) => RuleCheck.Of(RequestRule.TwoStepSignIn, facts.Content.Proposal.HasTwoStepSignIn);

    private static RuleCheck Guidelines(RuleFacts facts)
    {
        var unread = facts.Guidelines.Except(facts.Content.Guidelines).Count();
        return RuleCheck.Of(RequestRule.Guidelines, unread == 0, RuleOutcome.Attention) with { Found = facts.Guidelines.Count - unread, Wanted = facts.Guidelines.Count };
    }

    private static RuleCheck Consents(RuleFacts facts)
    {
        var asked = facts.Consents.FirstOrDefault(one => one.Part == ConsentPart.Leaving)?.EmailKey;
        if (facts.Standing.IsUndecided && !Succession.IsAskedOfWhoeverLeaves(facts.Keepers, asked))
        {
            return Succession.Leaving(facts.Keepers) is { } present
                ? RuleCheck.Of(RequestRule.Consents, isMet: false) with { Case = "NotAsked", Names = [present.Name] }
                : RuleCheck.Of(RequestRule.Consents, isMet: false) with { Case = "Gone" };
        }
        var missing = facts.Consents.Where(one => !one.IsGiven).Select(one => one.Name).ToList();
        return RuleCheck.Of(RequestRule.Consents, missing.Count == 0, RuleOutcome.Attention) with { Names = missing };
    }

    /// <summary>How many are left where the one who leaves is one of them; nothing where nobody's access ends.</summary>
    private static IEnumerable<RuleCheck> AdministratorsAfter(RuleFacts facts)
    {
        if (facts.Standing.IsUndecided && facts.Content.Handover is { FormerAccess: FormerAccess.Ends } wish)
        {
            var left = Succession.EmployeeAdministrators(Succession.After(facts.Keepers, wish, default));
            if (left < Succession.EmployeeAdministrators(facts.Keepers))
            {
                var wanted = facts.Policy.EmployeeAdministrators;
                yield return RuleCheck.Of(RequestRule.EmployeeAdministrators, left >= wanted, RuleOutcome.Attention) with
                {
                    Case = "After",
                    Found = left,
                    Wanted = wanted,
                };
            }
        }
    }

    /// <summary>Whether the unit stands behind it; nothing for what needs no head's word.</summary>
    private static IEnumerable<RuleCheck> Endorsement(RuleFacts facts)
    {
        if (facts.Standing.Steps.LastOrDefault(step => step.Verb == RequestVerb.Endorse) is { } endorsed)
        {
            yield return RuleCheck.Of(RequestRule.Endorsement, isMet: true) with { Names = [endorsed.ActorName] };
        }
        else if (facts.Standing.State == RequestState.Endorsement)
        {
            yield return RuleCheck.Of(RequestRule.Endorsement, isMet: false, RuleOutcome.Attention) with { Case = "Waiting" };
        }
        else if (facts.Policy.NeedsEndorsement(facts.Content.Type) && facts.Standing.Steps.Any(step => step is { Verb: RequestVerb.Submit, To: RequestState.Review }))
        {
            // Without the head's own request, the policy asked for no endorsement when this one was submitted.
            yield return facts.IsRequesterHead
                ? RuleCheck.Of(RequestRule.Endorsement, isMet: true) with { Case = "OwnHead" }
                : RuleCheck.Of(RequestRule.Endorsement, isMet: false, RuleOutcome.Attention) with { Case = "NotAsked" };
        }
    }
}
