namespace MiunSocial.Web.Features.UniversityPolicy;

public sealed class UniversityPolicyText;
