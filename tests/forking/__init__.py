"""Programs in separate processes that need not import Kerasight again."""
