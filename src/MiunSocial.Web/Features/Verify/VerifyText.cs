namespace MiunSocial.Web.Features.Verify;

public sealed class VerifyText;
