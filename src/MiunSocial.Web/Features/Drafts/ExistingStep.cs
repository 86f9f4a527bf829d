using MiunSocial.Domain.Requests;
using MiunSocial.Web.Features.Shared;
using MiunSocial.Web.Infrastructure;

namespace MiunSocial.Web.Features.Drafts;

/// <summary>The account that is there already.</summary>
public sealed class ExistingStep : StepForm
{
    public Guid? KindId { get; set; }

    public string? ExistingAddress { get; set; }

    public string? PlatformAccountId { get; set; }

    public string? WishedName { get; set; }

    public List<string> Languages { get; set; } = [];

    public bool HasTwoStepSignIn { get; set; }

    public override void Show(RequestContent content)
    {
        KindId = content.Proposal.KindId;
        ExistingAddress = content.Proposal.ExistingAddress;
        PlatformAccountId = content.Proposal.PlatformAccountId;
        WishedName = content.Proposal.WishedName;
        Languages = [.. content.Proposal.Languages];
        HasTwoStepSignIn = content.Proposal.HasTwoStepSignIn;
    }

    public override RequestContent Write(RequestContent content, RegistryChoices.Lists lists) => content with
    {
        Proposal = content.Proposal with
        {
            KindId = Known(KindId, lists.Kinds),
            ExistingAddress = Clean(ExistingAddress),
            PlatformAccountId = Clean(PlatformAccountId),
            WishedName = Clean(WishedName),
            Languages = [.. Languages.Distinct().Where(TextsSetup.IsKnown)],
            HasTwoStepSignIn = HasTwoStepSignIn,
        },
    };
}
