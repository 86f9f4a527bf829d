using MiunSocial.Domain.Requests;
using MiunSocial.Web.Features.Shared;

namespace MiunSocial.Web.Features.Drafts;

/// <summary>Who takes a channel over, and from what.</summary>
public sealed class HandoverStep : ChannelStep
{
    public string? NewResponsibleName { get; set; }

    public string? NewResponsibleEmail { get; set; }

    public string? NewStandInName { get; set; }

    public string? NewStandInEmail { get; set; }

    public string? HandoverReason { get; set; }

    public string? HandoverPlan { get; set; }

    public FormerAccess? FormerAccess { get; set; }

    protected override void ShowRest(RequestContent content)
    {
        var wish = content.Handover ?? new();
        NewResponsibleName = wish.NewResponsibleName;
        NewResponsibleEmail = wish.NewResponsibleEmail;
        NewStandInName = wish.NewStandInName;
        NewStandInEmail = wish.NewStandInEmail;
        HandoverReason = wish.HandoverReason;
        HandoverPlan = wish.HandoverPlan;
        FormerAccess = wish.FormerAccess;
    }

    protected override RequestContent WriteRest(RequestContent content, RegistryChoices.Lists lists) => content with
    {
        Handover = new()
        {
            NewResponsibleName = Clean(NewResponsibleName),
            NewResponsibleEmail = Clean(NewResponsibleEmail),
            NewStandInName = Clean(NewStandInName),
            NewStandInEmail = Clean(NewStandInEmail),
            HandoverReason = Clean(HandoverReason),
            HandoverPlan = Clean(HandoverPlan),
            FormerAccess = FormerAccess,
        },
    };
}
