namespace MiunSocial.Web.Features.Audiences;

public sealed class AudiencesText;
