namespace MiunSocial.Web.Features.Jobs;

public sealed class JobsText;
