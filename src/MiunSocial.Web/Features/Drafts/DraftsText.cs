namespace MiunSocial.Web.Features.Drafts;

public sealed class DraftsText;
