namespace MiunSocial.Web.Features.Kinds;

public sealed class KindsText;
