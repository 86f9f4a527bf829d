using System.Net.Security;
using System.Security.Cryptography.X509Certificates;
using MailKit;
using Microsoft.Extensions.Options;

namespace MiunSocial.Web.Email;

/// <summary>Which mail servers are believed to be who they say: those the system trusts, or those of the authority that is named.</summary>
public sealed class ServerCertificates(IOptions<MailOptions> options)
{
    private readonly Lazy<X509Certificate2Collection> _authority = new(() =>
    {
        var certificates = new X509Certificate2Collection();
        certificates.ImportFromPemFile(options.Value.CertificateAuthority);
        return certificates;
    });

    /// <summary>Lists of revoked certificates are on hosts that a closed network does not reach, so they are not asked for.</summary>
    public void Trust(IMailService client)
    {
        if (options.Value.CertificateAuthority.Length > 0)
        {
            client.ServerCertificateValidationCallback = IsTrusted;
        }
    }

    private bool IsTrusted(object sender, X509Certificate? certificate, X509Chain? chain, SslPolicyErrors errors)
    {
        // A name that does not fit is never excused.
        if (certificate is null || (errors & ~SslPolicyErrors.RemoteCertificateChainErrors) != SslPolicyErrors.None)
        {
            return false;
        }
        using var ours = new X509Chain();
        ours.ChainPolicy.TrustMode = X509ChainTrustMode.CustomRootTrust;
        ours.ChainPolicy.CustomTrustStore.AddRange(_authority.Value);
        ours.ChainPolicy.RevocationMode = X509RevocationMode.NoCheck;
        if (chain is not null)
        {
            ours.ChainPolicy.ExtraStore.AddRange(chain.ChainPolicy.ExtraStore);
        }
        using var presented = new X509Certificate2(certificate);
        return ours.Build(presented);
    }
}
