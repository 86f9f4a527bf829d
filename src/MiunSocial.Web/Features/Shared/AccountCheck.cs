using MiunSocial.Data.Verification;
using MiunSocial.Web.Authorization;

namespace MiunSocial.Web.Features.Shared;

/// <summary>Answers whether an account is ours, as far as whoever asks may know.</summary>
public sealed class AccountCheck(AccountVerifier verifier, AddressRules rules)
{
    /// <param name="text">Whatever somebody pasted.</param>
    public async Task<Verification> AskAsync(string text, Sight sight, CancellationToken cancellationToken) => await verifier.VerifyAsync(
        text,
        await rules.GetAsync(cancellationToken),
        sight.Internal ? VerificationReach.Everything : VerificationReach.PublicOnly,
        cancellationToken);
}
