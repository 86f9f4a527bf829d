namespace MiunSocial.Web.Features.Conversation;

public sealed class ConversationText;
