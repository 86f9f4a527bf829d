using MiunSocial.Domain.Requests;

namespace MiunSocial.Domain.Tests.Requests;

/// <summary>Every text a proposal asks for, with its limit and how to write it.</summary>
internal static class ProposalTexts
{
    private const int Paragraph = 4000;

    private static readonly Dictionary<string, (int Limit, Func<AccountProposal, string, AccountProposal> Write)> All = new()
    {
        ["Need"] = (Paragraph, (proposal, text) => proposal with { Need = text }),
        ["Reach"] = (Paragraph, (proposal, text) => proposal with { Reach = text }),
        ["Aim"] = (Paragraph, (proposal, text) => proposal with { Aim = text }),
        ["WhyNotExisting"] = (Paragraph, (proposal, text) => proposal with { WhyNotExisting = text }),
        ["Content"] = (Paragraph, (proposal, text) => proposal with { Content = text }),
        ["Frequency"] = (Paragraph, (proposal, text) => proposal with { Frequency = text }),
        ["SamplePost"] = (Paragraph, (proposal, text) => proposal with { SamplePost = text }),
        ["TimeSetAside"] = (Paragraph, (proposal, text) => proposal with { TimeSetAside = text }),
        ["WatchRoutine"] = (Paragraph, (proposal, text) => proposal with { WatchRoutine = text }),
        ["Archiving"] = (Paragraph, (proposal, text) => proposal with { Archiving = text }),
        ["ClosingPlan"] = (Paragraph, (proposal, text) => proposal with { ClosingPlan = text }),
        ["SuccessMeasure"] = (Paragraph, (proposal, text) => proposal with { SuccessMeasure = text }),
        ["WishedName"] = (200, (proposal, text) => proposal with { WishedName = text }),
        ["WishedHandle"] = (100, (proposal, text) => proposal with { WishedHandle = text }),
        ["FunctionMailbox"] = (254, (proposal, text) => proposal with { FunctionMailbox = text }),
    };

    public static IEnumerable<string> Fields => All.Keys;

    public static int LimitOf(string field) => All[field].Limit;

    public static AccountProposal Saying(this AccountProposal proposal, string field, string text) => All[field].Write(proposal, text);
}
