namespace MiunSocial.Domain.Requests;

/// <summary>What a request says as named facts, for history's before and after.</summary>
internal static class RequestFacts
{
    public static Dictionary<string, string?> Of(RequestContent content) => new(
    [
        new("unit", content.UnitId.ToString()),
        new("channel", content.ChannelId?.ToString()),
        new("guidelines", string.Join(' ', content.Guidelines.Select(one => one.ToString()).Order())),
        .. content.Type.AsksForAccount() ? Of(content.Proposal) : [],
        .. content.Development?.Facts() ?? [],
        .. content.Closing?.Facts() ?? [],
        .. content.Handover?.Facts() ?? [],
        .. content.Advice?.Facts() ?? [],
    ]);

    public static string Of(IEnumerable<ProposedPerson> people) =>
        string.Join("; ", people.Select(person => $"{person.Part}: {person.Name} <{person.Email}> {person.Affiliation}"));

    private static Dictionary<string, string?> Of(AccountProposal proposal) => new()
    {
        ["need"] = proposal.Need,
        ["reach"] = proposal.Reach,
        ["aim"] = proposal.Aim,
        ["whyNotExisting"] = proposal.WhyNotExisting,
        ["audiences"] = string.Join(' ', proposal.AudienceIds),
        ["kind"] = proposal.KindId?.ToString(),
        ["wishedName"] = proposal.WishedName,
        ["wishedHandle"] = proposal.WishedHandle,
        ["languages"] = string.Join(' ', proposal.Languages),
        ["people"] = Of(proposal.People),
        ["functionMailbox"] = proposal.FunctionMailbox,
        ["content"] = proposal.Content,
        ["frequency"] = proposal.Frequency,
        ["samplePost"] = proposal.SamplePost,
        ["timeSetAside"] = proposal.TimeSetAside,
        ["watchRoutine"] = proposal.WatchRoutine,
        ["archiving"] = proposal.Archiving,
        ["closingPlan"] = proposal.ClosingPlan,
        ["successMeasure"] = proposal.SuccessMeasure,
        ["existingAddress"] = proposal.ExistingAddress,
        ["accountId"] = proposal.PlatformAccountId,
        ["hasTwoStepSignIn"] = proposal.HasTwoStepSignIn.ToString(),
        ["hasReadGuidelines"] = proposal.HasReadGuidelines.ToString(),
    };
}
