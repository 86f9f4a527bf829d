using MiunSocial.Domain.Requests;
using MiunSocial.Web.Features.Shared;

namespace MiunSocial.Web.Features.Drafts;

/// <summary>Why the account is there, and for whom.</summary>
public sealed class NeedStep : StepForm
{
    public Guid? UnitId { get; set; }

    public string? Need { get; set; }

    public string? Reach { get; set; }

    public Guid? PrioritisedAudienceId { get; set; }

    public List<Guid> OtherAudienceIds { get; set; } = [];

    public string? Aim { get; set; }

    public string? WhyNotExisting { get; set; }

    public override void Show(RequestContent content)
    {
        var proposal = content.Proposal;
        UnitId = content.UnitId == Guid.Empty ? null : content.UnitId;
        Need = proposal.Need;
        Reach = proposal.Reach;
        PrioritisedAudienceId = proposal.AudienceIds is [var first, ..] && first != AccountProposal.NoAudienceYet ? first : null;
        OtherAudienceIds = [.. proposal.AudienceIds.Skip(1)];
        Aim = proposal.Aim;
        WhyNotExisting = proposal.WhyNotExisting;
    }

    /// <summary>A returned request keeps the unit whose head endorsed it, and its page does not ask for one.</summary>
    public override RequestContent Write(RequestContent content, RegistryChoices.Lists lists) => content with
    {
        UnitId = Known(UnitId, lists.Units) ?? content.UnitId,
        Proposal = content.Proposal with
        {
            Need = Clean(Need),
            Reach = Clean(Reach),
            AudienceIds = [.. Audiences(lists)],
            Aim = Clean(Aim),
            WhyNotExisting = Clean(WhyNotExisting),
        },
    };

    private IEnumerable<Guid> Audiences(RegistryChoices.Lists lists)
    {
        var known = lists.Audiences.Select(audience => audience.Id).ToHashSet();
        var others = OtherAudienceIds.Where(known.Contains).ToList();
        if (Known(PrioritisedAudienceId, lists.Audiences) is { } first)
        {
            return others.Prepend(first).Distinct();
        }
        return others.Count > 0 ? others.Prepend(AccountProposal.NoAudienceYet).Distinct() : [];
    }
}
