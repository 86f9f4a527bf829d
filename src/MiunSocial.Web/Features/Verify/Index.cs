using MiunSocial.Data.Verification;
using MiunSocial.Web.Features.Shared;

namespace MiunSocial.Web.Features.Verify;

/// <summary>"Is this account ours?", with the answer if something was asked.</summary>
public sealed record VerifyPage
{
    /// <summary>Empty if nothing was.</summary>
    public required string Asked { get; init; }

    public required Verification? Answer { get; init; }

    /// <summary>What the reader may have meant, the likest first.</summary>
    public required IReadOnlyList<LookAlike> LookAlikes { get; init; }

    /// <summary>Whether the reader may see the page of the API.</summary>
    public required bool ShowsApi { get; init; }

    /// <summary>How the answer looks.</summary>
    public (string Tone, string Icon) Look => Answer?.Result switch
    {
        VerificationResult.Registered => ("good", "patch-check"),
        VerificationResult.Closed => ("bad", "door-closed"),
        VerificationResult.Unregistered => ("warn", "exclamation-triangle"),
        VerificationResult.NotAnAccount => ("calm", "info-circle"),
        null => ("calm", "search"),
    };
}
