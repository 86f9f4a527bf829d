using MiunSocial.Domain.Requests;
using MiunSocial.Web.Features.Shared;
using MiunSocial.Web.Infrastructure;

namespace MiunSocial.Web.Features.Drafts;

/// <summary>What sort of account, and what it is to be called.</summary>
public sealed class AccountStep : StepForm
{
    public Guid? KindId { get; set; }

    public string? WishedName { get; set; }

    public string? WishedHandle { get; set; }

    public List<string> Languages { get; set; } = [];

    public override void Show(RequestContent content)
    {
        KindId = content.Proposal.KindId;
        WishedName = content.Proposal.WishedName;
        WishedHandle = content.Proposal.WishedHandle;
        Languages = [.. content.Proposal.Languages];
    }

    public override RequestContent Write(RequestContent content, RegistryChoices.Lists lists) => content with
    {
        Proposal = content.Proposal with
        {
            KindId = Known(KindId, lists.Kinds),
            WishedName = Clean(WishedName),
            // People write handles as they are mentioned; what is kept is the handle itself.
            WishedHandle = Clean(WishedHandle).TrimStart('@', ' '),
            Languages = [.. Languages.Distinct().Where(TextsSetup.IsKnown)],
        },
    };
}
