namespace MiunSocial.Web.Features.Organisation;

public sealed class OrganisationText;
