using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.Extensions.Localization;
using MiunSocial.Domain.Channels;
using MiunSocial.Domain.Guidelines;
using MiunSocial.Domain.Loans;
using MiunSocial.Domain.Requests;

namespace MiunSocial.Web.Features.Shared;

/// <summary><c>&lt;status-badge of="@Model.State" /&gt;</c>: a lifecycle's state in words, with a drawing and a colour.</summary>
[HtmlTargetElement("status-badge", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class StatusBadgeTagHelper(IStringLocalizer<SharedText> texts, Icons icons) : TagHelper
{
    /// <summary>
    /// A <see cref="ChannelStatus"/>, a <see cref="HealthLevel"/>, a <see cref="LinkStatus"/>, a <see cref="RequestState"/>, a
    /// <see cref="GuidelineVersionState"/> or a <see cref="LoanState"/>.
    /// </summary>
    public required Enum Of { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var (tone, icon) = Of switch
        {
            ChannelStatus status => Look(status),
            LinkStatus link => Look(link),
            RequestState state => Look(state),
            HealthLevel level => Look(level),
            GuidelineVersionState version => Look(version),
            LoanState loan => Look(loan),
            _ => throw new ArgumentException($"{Of.GetType().Name} has no badge."),
        };
        output.TagName = "span";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", $"badge-status badge-{tone}");
        output.Content.AppendHtml(icons[icon]);
        output.Content.Append(texts[$"{Of.GetType().Name}.{Of}"]);
    }

    private static (string Tone, string Icon) Look(ChannelStatus status) => status switch
    {
        ChannelStatus.Planned => ("wait", "hourglass-split"),
        ChannelStatus.Active => ("good", "check-circle"),
        ChannelStatus.Paused => ("calm", "pause-circle"),
        ChannelStatus.Closing => ("warn", "door-open"),
        ChannelStatus.Closed => ("ended", "door-closed"),
    };

    private static (string Tone, string Icon) Look(LinkStatus status) => status switch
    {
        LinkStatus.NotChecked => ("calm", "clock"),
        LinkStatus.Answers => ("good", "check-circle"),
        LinkStatus.NotCheckable => ("calm", "info-circle"),
        LinkStatus.Failing => ("warn", "exclamation-triangle"),
        LinkStatus.Broken => ("bad", "x-lg"),
    };

    private static (string Tone, string Icon) Look(HealthLevel level) => level switch
    {
        HealthLevel.Good => ("good", "check-circle"),
        HealthLevel.Attention => ("warn", "exclamation-circle"),
        HealthLevel.Poor => ("bad", "exclamation-triangle"),
    };

    private static (string Tone, string Icon) Look(GuidelineVersionState state) => state switch
    {
        GuidelineVersionState.Draft => ("calm", "pencil-square"),
        GuidelineVersionState.Scheduled => ("wait", "clock"),
        GuidelineVersionState.InForce => ("good", "check-circle"),
        GuidelineVersionState.Superseded or GuidelineVersionState.Discarded => ("ended", "archive"),
        GuidelineVersionState.Retired => ("warn", "pause-circle"),
    };

    private static (string Tone, string Icon) Look(RequestState state) => state switch
    {
        RequestState.Draft => ("calm", "pencil-square"),
        RequestState.Endorsement or RequestState.Review or RequestState.Verification => ("wait", "hourglass-split"),
        RequestState.Completion or RequestState.Setup => ("warn", "arrow-right"),
        RequestState.Completed => ("good", "check-circle"),
        RequestState.Declined or RequestState.Rejected => ("bad", "x-lg"),
        RequestState.Withdrawn or RequestState.Expired => ("ended", "door-closed"),
    };

    private static (string Tone, string Icon) Look(LoanState state) => state switch
    {
        LoanState.Requested => ("wait", "hourglass-split"),
        LoanState.Booked => ("good", "patch-check"),
        LoanState.HandedOver => ("warn", "key"),
        LoanState.Returned => ("good", "check-circle"),
        LoanState.Declined => ("bad", "x-lg"),
        LoanState.Cancelled or LoanState.Lapsed => ("ended", "door-closed"),
        LoanState.Revoked => ("bad", "exclamation-triangle"),
    };
}
