namespace MiunSocial.Domain.Requests;

/// <summary>A proposal as named facts, for history's before and after.</summary>
internal static class ProposalFacts
{
    public static Dictionary<string, string?> Of(Guid unitId, AccountProposal proposal) => new()
    {
        ["unit"] = unitId.ToString(),
        ["need"] = proposal.Need,
        ["reach"] = proposal.Reach,
        ["aim"] = proposal.Aim,
        ["whyNotExisting"] = proposal.WhyNotExisting,
        ["audiences"] = string.Join(' ', proposal.AudienceIds),
        ["kind"] = proposal.KindId?.ToString(),
        ["wishedName"] = proposal.WishedName,
        ["wishedHandle"] = proposal.WishedHandle,
        ["languages"] = string.Join(' ', proposal.Languages),
        ["people"] = string.Join("; ", proposal.People.Select(person => $"{person.Part}: {person.Name} <{person.Email}> {person.Affiliation}")),
        ["functionMailbox"] = proposal.FunctionMailbox,
        ["content"] = proposal.Content,
        ["frequency"] = proposal.Frequency,
        ["samplePost"] = proposal.SamplePost,
        ["timeSetAside"] = proposal.TimeSetAside,
        ["watchRoutine"] = proposal.WatchRoutine,
        ["archiving"] = proposal.Archiving,
        ["closingPlan"] = proposal.ClosingPlan,
        ["successMeasure"] = proposal.SuccessMeasure,
        ["hasReadGuidelines"] = proposal.HasReadGuidelines.ToString(),
    };
}
