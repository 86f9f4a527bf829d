using MiunSocial.Domain.Requests;
using MiunSocial.Web.Features.Shared;

namespace MiunSocial.Web.Features.Drafts;

/// <summary>Which channel ends, how, and why.</summary>
public sealed class ClosingStep : ChannelStep
{
    public ClosingWay? Way { get; set; }

    public Guid? ToUnitId { get; set; }

    public Guid? IntoChannelId { get; set; }

    public string? ClosingReason { get; set; }

    protected override void ShowRest(RequestContent content)
    {
        var wish = content.Closing ?? new();
        Way = wish.Way;
        ToUnitId = wish.ToUnitId;
        IntoChannelId = wish.IntoChannelId;
        ClosingReason = wish.ClosingReason;
    }

    protected override RequestContent WriteRest(RequestContent content, RegistryChoices.Lists lists) => content with
    {
        Closing = (content.Closing ?? new()) with
        {
            Way = Way,
            ToUnitId = Way == ClosingWay.Transfer ? Known(ToUnitId, lists.Units) : null,
            IntoChannelId = Way == ClosingWay.Merge ? IntoChannelId : null,
            ClosingReason = Clean(ClosingReason),
        },
    };
}
